import { seedDemo } from '#db/seeds/demo.ts'
import { openDeskMailServer } from '#domain/practice/desk-mail-server.ts'
import { listPracticePeople } from '#domain/practice/list-practice-people.ts'
import type { PracticePerson } from '#domain/practice/practice-person.ts'
import { writeEndpoints } from './endpoints.ts'
import type { Environment } from './environment.ts'
import { preparePracticeCertificates } from './practice-certificates.ts'
import { smtpPort } from './site-addresses.ts'

export interface Practice {
  /** Once the authority runs: tells the person at the terminal, and programs, where everything is. */
  announce(): Promise<void>
  stop(): Promise<void>
}

/** What practice has and production has not: invented people, an inbox for every mail, printed credentials. */
export async function preparePractice(env: Environment): Promise<Practice> {
  await seedDemo(env)
  const people = await listPracticePeople(env.db)
  const inbox = env.config.SMTP_URL ? undefined : await openDeskMailServer(env, smtpPort(env.config))
  return {
    async announce() {
      writeEndpoints(env, people, await preparePracticeCertificates(env))
      console.log(welcome(env, people))
    },
    stop: async () => inbox?.close(),
  }
}

function welcome({ origins, config }: Environment, people: readonly PracticePerson[]): string {
  const credentials = people.map(
    ({ name, signIn, role }) => `    ${nameOf(signIn).padEnd(38)} ${signIn.password.padEnd(17)} ${name}（${role}）`,
  )
  return [
    '',
    '  窓口 Madoguchi — practice. Everything in it is invented; Ctrl-C stops all of it.',
    '',
    `  Portal       ${origins.portal}`,
    `  Certificates ${origins.certificates}   one for each institution is in ${config.DATA_DIR}/certificates`,
    `  Eligibility  ${origins.eligibility}   pick a certificate at its door`,
    `  Linkage      ${origins.linkage}`,
    `  Backoffice   ${origins.backoffice}   its passcodes are on the desk, under people`,
    `  Desk         ${origins.desk}   every mail, the clock, people, letters`,
    '',
    `${'    user ID'.padEnd(43)}password`,
    ...credentials,
    '',
    '  To register anew: 医科 都道府県 01 北海道, code 9999993 · 歯科 27 大阪府, code 9999999',
    `  Data in ${config.DATA_DIR}/, addresses for programs in ${config.DATA_DIR}/endpoints.json`,
    '',
  ].join('\n')
}

const nameOf = ({ institutionCode, id }: PracticePerson['signIn']): string =>
  [institutionCode, id].filter(Boolean).join(' ')
