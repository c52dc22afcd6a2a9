import { askRelease } from '#domain/app-accounts/ask-release.ts'
import { holdLinkages } from '#domain/app-accounts/hold-linkages.ts'
import { issueAppAccounts } from '#domain/app-accounts/issue-app-accounts.ts'
import { releaseAppAccount } from '#domain/app-accounts/release-app-account.ts'
import { linkageFactor } from '#domain/linkage/linkage-factor.ts'
import { sealedFor } from '#domain/second-factor/factor-owner.ts'
import { TOTP_SECRET_BYTES, totpSecret } from '#domain/second-factor/totp.ts'
import { startUsage } from '#domain/usages/start-usage.ts'
import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'

/** The invented pharmacy whose receipt computers have accounts. */
export const LINKAGE_DEMO_CODE = '4749999993'

interface DemoLinkage {
  readonly name: string
  readonly role: string
  /** The app is set up: the desk shows its codes. */
  readonly enrolled?: boolean
  readonly became?: 'release-asked' | 'stopped' | 'released'
}

/** One account for each state, in the order of their numbers: WA000001 … */
const ACCOUNTS: readonly DemoLinkage[] = [
  { name: '受付 さゆり', role: 'レセコン連携。認証アプリは登録済み', enrolled: true },
  { name: '新人 かなた', role: 'レセコン連携。はじめてのログイン' },
  { name: '異動 ひろし', role: 'レセコン連携。利用可（解除予定）', enrolled: true, became: 'release-asked' },
  { name: '停止 まもる', role: 'レセコン連携。利用停止', became: 'stopped' },
  { name: '退職 さくら', role: 'レセコン連携。利用終了', became: 'released' },
]

/** WA accounts in every state, unless they are there or somebody in practice has registered the pharmacy. X-02 */
export async function seedLinkage(
  work: Work,
  { password, passwordHash }: { readonly password: string; readonly passwordHash: string },
): Promise<void> {
  const clinic = await findUntouched(work)
  if (!clinic) return
  const { institution } = clinic
  await startUsage(work, { institution, programme: 'app', content: { count: 1 } })
  await issue(work, clinic, 'terminal', [{ password, passwordHash }])
  await holdLinkages(work, institution, ACCOUNTS.length)
  const loginIds = await issue(
    work,
    clinic,
    'linkage',
    ACCOUNTS.map(() => ({ password, passwordHash })),
  )
  for (const [index, account] of ACCOUNTS.entries())
    await introduce(work, institution, loginIds[index] ?? '', password, account)
}

interface Clinic {
  readonly institution: string
  readonly user: string
}

const findUntouched = ({ db }: Work): Promise<Clinic | undefined> =>
  db
    .selectFrom('institutions as i')
    .innerJoin('portal_users as u', 'u.institution_id', 'i.id')
    .innerJoin('practice_people as p', (join) => join.onRef('p.sign_in_id', '=', 'u.email').on('p.site', '=', 'portal'))
    .leftJoin('applications as a', 'a.institution_id', 'i.id')
    .select(['i.id as institution', 'u.id as user'])
    .where('i.code', '=', LINKAGE_DEMO_CODE)
    .where('a.id', 'is', null)
    .executeTakeFirst()

/** Accounts come of an application that was approved. */
async function issue(
  work: Work,
  { institution, user }: Clinic,
  kind: 'terminal' | 'linkage',
  passwords: readonly { password: string; passwordHash: string }[],
): Promise<readonly string[]> {
  const application = newId(work)
  await work.db
    .insertInto('applications')
    .values({
      institution_id: institution,
      id: application,
      kind: kind === 'terminal' ? 'app-usage' : 'app-linkage',
      status: 'approved',
      content: JSON.stringify({ count: passwords.length }),
      portal_user_id: user,
      received_at: work.now,
      changed_at: work.now,
      decided_at: work.now,
    })
    .execute()
  return issueAppAccounts(work, { institution, application, kind, passwords })
}

async function introduce(
  work: Work,
  institution: string,
  loginId: string,
  password: string,
  { name, role, enrolled = false, became }: DemoLinkage,
): Promise<void> {
  const { db, now } = work
  const { id } = await db
    .updateTable('app_accounts')
    .set({ note: name, ...(became === 'stopped' && { stopped_at: now }) })
    .where('institution_id', '=', institution)
    .where('login_id', '=', loginId)
    .returning('id')
    .executeTakeFirstOrThrow()
  const key = { institution, id }
  if (became === 'release-asked') await askRelease(work, key)
  if (became === 'released') await releaseAppAccount(work, key)
  const secret = enrolled ? await enrol(work, key) : undefined
  await db
    .insertInto('practice_people')
    .values({
      site: 'linkage',
      sign_in_id: `${LINKAGE_DEMO_CODE}/${loginId}`,
      password,
      name,
      role,
      totp_secret: secret ?? null,
    })
    .execute()
}

async function enrol({ db, now, random, secrets }: Work, key: { institution: string; id: string }): Promise<string> {
  const owner = linkageFactor(key)
  const secret = totpSecret(random.bytes(TOTP_SECRET_BYTES))
  await db
    .insertInto('second_factors')
    .values({
      site: owner.site,
      subject: owner.subject,
      institution_id: key.institution,
      secret: secrets.seal(secret, sealedFor(owner)),
      confirmed_at: now,
    })
    .execute()
  return secret
}
