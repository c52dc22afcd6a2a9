import { findOldMonths } from '#domain/audit/retirement/find-old-months.ts'
import { retireOldMonths } from '#domain/audit/retirement/retire-old-months.ts'
import { askYes } from './ask-yes.ts'
import { type Command, CommandFailed, UsageError } from './command.ts'
import { commandActor } from './command-actor.ts'
import { readArguments, readCount } from './read-arguments.ts'

const REFUSALS = {
  broken: 'The audit is broken: nothing was removed. Run madoguchi verify-audit, and keep the database as it is.',
  busy: 'Somebody reads the audit for long (a verification, a backup): try again later. What was removed is noted.',
}

export const retireAudit: Command = {
  name: 'retire-audit',
  summary: 'Remove the months of the audit that are older than a number of months',
  usage: `retire-audit --months COUNT [--yes]

  --months COUNT  so many whole months before this one are kept
  --yes           do not ask

Verifies the whole audit first. Notes in the database, keyed, what left with each month, so that verify-audit still
proves what remains and tells a month that was retired from one that somebody took away. Back up first: what is removed
is gone. With AUDIT_KEEP_MONTHS the worker does the same on the second of each month.

  madoguchi retire-audit --months 60
`,
  async run(args, env) {
    const { values } = readArguments(args, { months: { type: 'string' }, yes: { type: 'boolean', default: false } })
    if (values.months === undefined) throw new UsageError('--months is missing')
    const keep = readCount('--months', values.months)
    const opened = await env.open()
    const months = await findOldMonths(opened.db, await opened.clock.now(), keep)
    if (months.length === 0) return env.say('There is no older month.')
    if (!values.yes) await askFor(months.map(String))
    const outcome = await retireOldMonths(opened, commandActor(retireAudit.name), keep)
    if (!outcome.done) throw new CommandFailed(REFUSALS[outcome.because])
    env.say(`${outcome.value.entries} entries of ${months.join(', ')} are removed.`)
  },
}

async function askFor(months: readonly string[]): Promise<void> {
  const answer = await askYes(`Remove the audit of ${months.join(', ')} for good?`)
  if (answer === undefined) throw new UsageError('there is no terminal to ask at: --yes')
  if (!answer) throw new CommandFailed('nothing was removed')
}
