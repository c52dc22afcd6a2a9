import { readFile } from 'node:fs/promises'
import { findAnchors, takeAnchor } from '#domain/audit/anchor.ts'
import { type Finding, MEANINGS } from '#domain/audit/finding.ts'
import { noteVerification } from '#domain/audit/verification/run-verification.ts'
import { verifyAudit as verify } from '#domain/audit/verify-audit.ts'
import { transact } from '#platform/work.ts'
import { type Command, CommandFailed, UsageError } from './command.ts'
import { commandActor } from './command-actor.ts'
import { readArguments } from './read-arguments.ts'

export const verifyAudit: Command = {
  name: 'verify-audit',
  summary: 'Find entries of the audit that were removed, changed, inserted or reordered',
  usage: `verify-audit [--anchor TEXT]... [--anchors FILE]...

  --anchor TEXT   an anchor, as it stands in the log and as this command prints
  --anchors FILE  all anchors in a file, such as the log

Prints the first thing wrong in each chain and ends with status 1, or an anchor of what it found whole. Anchors kept
outside the database show also that the end of a chain was cut off. Runs beside the application.
`,
  async run(args, env) {
    const { values } = readArguments(args, {
      anchor: { type: 'string', multiple: true, default: [] },
      anchors: { type: 'string', multiple: true, default: [] },
    })
    const anchors = await readAnchors(values.anchor, values.anchors)
    const opened = await env.open()
    const { db, secrets } = opened
    const bar = env.progress('verifying')
    const before = await takeAnchor(db)
    const report = await verify(db, secrets, { anchors, onProgress: bar.update }).finally(bar.end)
    await transact(opened, commandActor(verifyAudit.name), (work) => noteVerification(work, report, before))
    const { entries, retired, findings } = report
    if (findings.length === 0) {
      env.say(`${entries} entries, all in order.${retired > 0 ? ` ${retired} more left with retired months.` : ''}`)
      return env.print(before)
    }
    for (const finding of findings) env.print(describe(finding))
    throw new CommandFailed(`${findings.length} of the chains are broken. Keep the database as it is and find out why.`)
  },
}

const describe = ({ what, chain, seq }: Finding) => `chain ${chain} entry ${seq}: ${what}: ${MEANINGS[what]}`

async function readAnchors(texts: string[], files: string[]) {
  const sources = [...texts, ...(await Promise.all(files.map((file) => readFile(file, 'utf8'))))]
  return sources.flatMap((source) => {
    const found = findAnchors(source)
    if (found.length === 0) throw new UsageError('no anchor (audit-anchor:…) in what was given')
    return found
  })
}
