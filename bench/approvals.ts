import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { verifyAudit } from '#domain/audit/verify-audit.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'
import { migrate } from '#platform/database/migrate.ts'
import type { Environment } from '#processes/environment.ts'
import { ALL_ONCE, findApprovalEffects } from '#test/support/approval-effects.ts'
import { findUnopened } from './approvals/find-unopened.ts'
import { openBench } from './approvals/open-environment.ts'
import { sendApplications } from './approvals/send-applications.ts'
import { describeMachine } from './machine.ts'

/*
 * script/bench approvals: 1,000 「利用開始・変更申請」 approved and the PDFs of their accounts opened, once undisturbed and
 * once with the process that does so killed (SIGKILL) ten times at random moments and started again. Then nothing is
 * half, lost or there twice.
 */

const [APPLICATIONS = 1_000, KILLS = 10] = process.argv.slice(2).map(Number)
const AT_ONCE = 8

function startApproving(url: string): ChildProcess {
  const args = ['--import', './src/platform/tsx-loader.ts', 'bench/approvals/approve-all.ts', url, `${AT_ONCE}`]
  return spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
}

const countApproved = async ({ db }: Environment) =>
  (await db.selectFrom('applications').select('id').where('status', '=', 'approved').execute()).length

/** Kills it somewhere between this share of the work and the next: at a random moment after the share is reached. */
async function killAfter(env: Environment, child: ChildProcess, approved: number): Promise<void> {
  while (child.exitCode === null && (await countApproved(env)) < approved) await delay(5)
  await delay(env.random.bytes(1)[0] ?? 0)
  if (child.exitCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function approveAll(env: Environment, url: string, kills: number): Promise<number> {
  const began = performance.now()
  for (let kill = 1; kill <= kills; kill += 1)
    await killAfter(env, startApproving(url), Math.floor((APPLICATIONS * kill) / (kills + 1)))
  const last = startApproving(url)
  const [status] = await once(last, 'exit')
  if (status !== 0) throw new Error(`the last one ended with ${status}`)
  return (performance.now() - began) / 1000
}

async function judge(env: Environment): Promise<string> {
  const effects = await findApprovalEffects(env.db)
  const broken = effects.filter(({ id: _, ...one }) => !isDeepStrictEqual(one, ALL_ONCE))
  const { findings } = await verifyAudit(env.db, env.secrets)
  for (const one of broken.slice(0, 5)) console.log('half or double:', one)
  const unopened = await findUnopened(env.db)
  if (broken.length > 0 || unopened.length > 0 || findings.length > 0 || effects.length !== APPLICATIONS)
    process.exitCode = 1
  return `${effects.length - broken.length} of ${APPLICATIONS} whole and once, ${unopened.length} PDFs never opened, ${findings.length} findings in the audit`
}

console.log(`${describeMachine()}; load ${loadavg()[0]?.toFixed(1)}; ${AT_ONCE} at a time`)
for (const kills of [0, KILLS]) {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-approvals-'))
  const server = await startEmbeddedPostgres({ dataDir })
  const env = openBench(server.url)
  try {
    await migrate(env.database.pool)
    await env.queue.install()
    await sendApplications(env, APPLICATIONS)
    const seconds = await approveAll(env, server.url, kills)
    console.log(`${kills} kills: ${(APPLICATIONS / seconds).toFixed(1)} approvals with PDF/s; ${await judge(env)}`)
  } finally {
    await env.close()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
