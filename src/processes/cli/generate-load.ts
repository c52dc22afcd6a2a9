import { record } from '#domain/audit/record.ts'
import { countInvented, generateLoad as generate } from '#domain/load/generate-load.ts'
import { INSTITUTIONS_AT_MOST, INVENTED_MAIL_DOMAIN } from '#domain/load/invent-institution.ts'
import type { UsageContent } from '#kinds/eligibility-usage/content.ts'
import { transact } from '#platform/work.ts'
import { type Command, CommandFailed } from './command.ts'
import { commandActor } from './command-actor.ts'
import { readArguments, readCount } from './read-arguments.ts'

const BATCH = 500
const PASSWORD = 'load-test-password'

/** Of one institution; what is written at once stays within what a statement can hold. */
const APPLICATIONS_AT_MOST = 10
const ACCOUNTS_AT_MOST = 5000

const CONTENT: UsageContent = {
  request: 'start',
  line: 'ip-vpn',
  customer: 'claims',
  v6Option: 'contracted',
  payment: 'deducted',
  startMonth: '2027-01',
}
const INVENTED_USAGE = { slug: 'eligibility-usage', content: CONTENT }

export const generateLoad: Command = {
  name: 'generate-load',
  summary: 'Fill the database with invented institutions for load tests',
  usage: `generate-load --institutions N [--applications-each N] [--accounts-each N|uneven]
              [--seed TEXT]

  --institutions N       so many more, ${INSTITUTIONS_AT_MOST.toLocaleString('en')} in all at most
  --applications-each N  so many for each of them, in every status (default: none, ${APPLICATIONS_AT_MOST} at most)
  --accounts-each N      accounts of the eligibility system for each (default: none, ${ACCOUNTS_AT_MOST.toLocaleString('en')} at most);
                         uneven: few for most, thousands for one, ten on average
  --seed TEXT            the same seed makes the same institutions (default: load)

Each with a user, two mails that count as sent, and three entries in the audit. All are marked as invented: in their
names, by codes with 郡市区番号 99, by addresses user-NUMBER@${INVENTED_MAIL_DOMAIN}. Everybody's password is
${PASSWORD}. Refused in production.
`,
  async run(args, env) {
    const { values } = readArguments(args, {
      institutions: { type: 'string', default: '' },
      'applications-each': { type: 'string', default: '' },
      'accounts-each': { type: 'string', default: '' },
      seed: { type: 'string', default: 'load' },
    })
    const wanted = readCount('--institutions', values.institutions)
    const each = readEach('--applications-each', values['applications-each'], APPLICATIONS_AT_MOST)
    const uneven = values['accounts-each'] === 'uneven'
    const accountsEach = uneven ? 'uneven' : readEach('--accounts-each', values['accounts-each'], ACCOUNTS_AT_MOST)
    const applications = each > 0 ? { each, kinds: [INVENTED_USAGE] } : undefined
    if (env.config.MODE === 'production') throw new CommandFailed('invented data do not belong in production')
    const opened = await env.open()
    const actor = commandActor(generateLoad.name)
    const first = await transact(opened, actor, (work) => countInvented(work.db))
    if (first + wanted > INSTITUTIONS_AT_MOST)
      throw new CommandFailed(`${first} are there; more than ${INSTITUTIONS_AT_MOST} cannot be invented`)
    const passwordHash = await opened.passwords.hash(PASSWORD, 'batch')
    const bar = env.progress('inventing', wanted)
    for (let done = 0; done < wanted; done += BATCH) {
      const count = Math.min(BATCH, wanted - done)
      await transact(opened, actor, (work) =>
        generate(work, { seed: values.seed, from: first + done, count, passwordHash, applications, accountsEach }),
      )
      bar.update(done + count)
    }
    bar.end()
    await transact(opened, actor, async (work) =>
      record(work, 'generate-load', { detail: { institutions: wanted, seed: values.seed } }),
    )
    env.say(`${wanted} institutions invented; ${first + wanted} in all.`)
  },
}

/** Not asked for is none. */
function readEach(option: string, text: string | undefined, most: number): number {
  const each = text ? readCount(option, text) : 0
  if (each > most) throw new CommandFailed(`more than ${most} for each is too much`)
  return each
}
