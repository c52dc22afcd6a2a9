import type { AccountEnvironment } from '#domain/accounts/account.ts'
import { findMasterEnvironments } from '#domain/accounts/find-master-environments.ts'
import { findSecretNumber } from '#domain/accounts/find-secret-number.ts'
import { newInitialPassword } from '#domain/accounts/initial-password.ts'
import { issueMasterAccount } from '#domain/accounts/issue-master-account.ts'
import type { Application } from '#domain/applications/application.ts'
import type { PrepareEnvironment } from '#domain/applications/application-kind.ts'
import { openSecret } from '#domain/applications/sealed-secret.ts'
import { issueInstitutionCode } from '#domain/institutions/issue-institution-code.ts'
import { changeUsage } from '#domain/usages/change-usage.ts'
import { startUsage } from '#domain/usages/start-usage.ts'
import type { Work } from '#platform/work.ts'
import type { UsageContent } from './content.ts'

interface FirstPassword {
  readonly environment: AccountEnvironment
  readonly password: string
  readonly passwordHash: string
}

/** First passwords and their hashes, one for each environment that gets an account. */
export async function preparePasswords(
  { db, passwords, random }: PrepareEnvironment,
  { institution, content }: Application<UsageContent>,
): Promise<readonly FirstPassword[]> {
  const wanted = content.request === 'start' ? environmentsOf(content) : await addedBy(content, db, institution)
  return Promise.all(
    wanted.map(async (environment) => {
      const password = newInitialPassword(random)
      return { environment, password, passwordHash: await passwords.hash(password, 'batch') }
    }),
  )
}

const environmentsOf = ({ testMonth }: UsageContent): readonly AccountEnvironment[] =>
  testMonth ? ['production', 'verification'] : ['production']

/** 変更 that names a テスト開始予定年月 for the first time. P-13 */
async function addedBy(content: UsageContent, db: PrepareEnvironment['db'], institution: string) {
  const there = await findMasterEnvironments(db, institution)
  return environmentsOf(content).filter((environment) => environment === 'verification' && !there.includes(environment))
}

/**
 * 新規: the usage, the code of an institution that has none, and master and reset accounts with their documents. 変更:
 * the usage, and the accounts of 接続検証環境 when a test is planned for the first time, with the same 秘密の番号.
 * P-03, P-13, P-15, 002 p.5
 */
export async function issueUsage(
  work: Work,
  application: Application<UsageContent>,
  passwords: readonly FirstPassword[],
): Promise<void> {
  const { institution, content } = application
  const isStart = content.request === 'start'
  const usage = { institution, programme: 'eligibility', content } as const
  await (isStart ? startUsage(work, usage) : changeUsage(work, usage))
  if (content.prefecture) await issueInstitutionCode(work, institution, content.prefecture)
  if (passwords.length === 0) return
  const { name } = await work.db
    .selectFrom('institutions')
    .select('name')
    .where('id', '=', institution)
    .executeTakeFirstOrThrow()
  const secretNumberHash = isStart ? openSecret(work.secrets, application) : await findSecretNumber(work, institution)
  for (const first of passwords)
    await issueMasterAccount(work, { ...first, institution, application: application.id, name, secretNumberHash })
}
