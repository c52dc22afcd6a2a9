import { backup } from './cli/backup.ts'
import { config } from './cli/config.ts'
import { createAdministrator } from './cli/create-administrator.ts'
import { generateLoad } from './cli/generate-load.ts'
import { holdCeremony } from './cli/hold-ceremony.ts'
import { importInstitutions } from './cli/import-institutions.ts'
import { migrate } from './cli/migrate.ts'
import { rekeyAuthority } from './cli/rekey-authority.ts'
import { restore } from './cli/restore.ts'
import { retireAudit } from './cli/retire-audit.ts'
import { rotateKeys } from './cli/rotate-keys.ts'
import { runCommandLine } from './cli/run-command-line.ts'
import { verifyAudit } from './cli/verify-audit.ts'

/** Whoever reads what is printed may stop reading: `madoguchi config | head -1`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2), [
  migrate,
  importInstitutions,
  createAdministrator,
  verifyAudit,
  retireAudit,
  backup,
  restore,
  holdCeremony,
  rekeyAuthority,
  rotateKeys,
  generateLoad,
  config,
])
