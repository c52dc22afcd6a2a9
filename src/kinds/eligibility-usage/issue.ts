import { type AccountEnvironment, ENVIRONMENTS } from '#domain/accounts/account.ts'
import { newInitialPassword } from '#domain/accounts/initial-password.ts'
import { issueMasterAccount } from '#domain/accounts/issue-master-account.ts'
import type { Application } from '#domain/applications/application.ts'
import type { PrepareEnvironment } from '#domain/applications/application-kind.ts'
import { openSecret } from '#domain/applications/sealed-secret.ts'
import { changeUsage } from '#domain/usages/change-usage.ts'
import { startUsage } from '#domain/usages/start-usage.ts'
import type { Work } from '#platform/work.ts'
import type { UsageContent } from './content.ts'

interface FirstPassword {
  readonly environment: AccountEnvironment
  readonly password: string
  readonly passwordHash: string
}

/** First passwords and their hashes, one for each environment that gets an account: none for 変更. */
export async function preparePasswords(
  { passwords, random }: PrepareEnvironment,
  { content: { request, testMonth } }: Application<UsageContent>,
): Promise<readonly FirstPassword[]> {
  if (request === 'change') return []
  const environments = Object.keys(ENVIRONMENTS) as AccountEnvironment[]
  const wanted = environments.filter((environment) => environment === 'production' || testMonth !== undefined)
  return Promise.all(
    wanted.map(async (environment) => {
      const password = newInitialPassword(random)
      return { environment, password, passwordHash: await passwords.hash(password, 'batch') }
    }),
  )
}

/** 新規: the usage, and master and reset accounts with their documents. 変更: the usage only. P-15, 002 p.5 */
export async function issueUsage(
  work: Work,
  application: Application<UsageContent>,
  passwords: readonly FirstPassword[],
): Promise<void> {
  const { institution, content } = application
  const usage = { institution, programme: 'eligibility', content } as const
  if (content.request === 'change') return changeUsage(work, usage)
  await startUsage(work, usage)
  const { name } = await work.db
    .selectFrom('institutions')
    .select('name')
    .where('id', '=', institution)
    .executeTakeFirstOrThrow()
  const secretNumberHash = openSecret(work.secrets, application)
  for (const first of passwords)
    await issueMasterAccount(work, { ...first, institution, application: application.id, name, secretNumberHash })
}
