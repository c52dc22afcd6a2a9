import { linkageFactor } from '#domain/linkage/linkage-factor.ts'
import { sealedFor } from '#domain/second-factor/factor-owner.ts'
import { TOTP_SECRET_BYTES, totpSecret } from '#domain/second-factor/totp.ts'
import { type Deed, type Scene, send } from './demo-deeds.ts'

/** The invented pharmacy whose receipt computers have accounts, and who applies for it. */
export const LINKAGE_DEMO_CODE = '4749999993'
export const LINKAGE_PERSON = 'nagisa@umikaze.example'

interface DemoLinkage {
  readonly loginId: string
  readonly name: string
  readonly role: string
  /** The app is set up: the desk shows its codes. */
  readonly isEnrolled?: boolean
}

/** One account for each state: usable, never used, asked to be released, stopped, released. */
const ACCOUNTS: readonly DemoLinkage[] = [
  { loginId: 'WA000001', name: '受付 さゆり', role: 'レセコン連携。認証アプリは登録済み', isEnrolled: true },
  { loginId: 'WA000002', name: '新人 かなた', role: 'レセコン連携。はじめてのログイン' },
  { loginId: 'WA000003', name: '異動 ひろし', role: 'レセコン連携。利用可（解除予定）', isEnrolled: true },
  { loginId: 'WA000004', name: '停止 まもる', role: 'レセコン連携。利用停止' },
  { loginId: 'WA000005', name: '退職 さくら', role: 'レセコン連携。利用終了' },
]

export const LINKAGE_COUNT = ACCOUNTS.length

/** Names on the accounts that were issued, and the people who play them. X-02 */
export const introduceLinkages =
  (password: string): Deed =>
  async (scene) => {
    for (const account of ACCOUNTS) await introduce(scene, account, password)
  }

/** 「解除申請」 of an account. */
export const askRelease = (loginId: string): Deed =>
  send('app-release', async (scene) => ({ account: (await findAccount(scene, loginId)).id, loginId }))

/** 利用停止. */
export const stopAccount =
  (loginId: string): Deed =>
  async (scene) => {
    const { work, institution } = scene
    const { id } = await findAccount(scene, loginId)
    await work.db
      .updateTable('app_accounts')
      .set({ stopped_at: work.now })
      .where('institution_id', '=', institution)
      .where('id', '=', id)
      .execute()
  }

const findAccount = ({ work, institution }: Scene, loginId: string) =>
  work.db
    .selectFrom('app_accounts')
    .select('id')
    .where('institution_id', '=', institution)
    .where('login_id', '=', loginId)
    .executeTakeFirstOrThrow()

async function introduce(scene: Scene, { loginId, name, role, isEnrolled }: DemoLinkage, password: string) {
  const { work, institution } = scene
  const { id } = await findAccount(scene, loginId)
  await work.db
    .updateTable('app_accounts')
    .set({ note: name })
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .execute()
  const secret = isEnrolled ? await enrol(scene, id) : null
  const signIn = { site: 'linkage', sign_in_id: `${LINKAGE_DEMO_CODE}/${loginId}`, password }
  await work.db
    .insertInto('practice_people')
    .values({ ...signIn, name, role, totp_secret: secret })
    .execute()
}

async function enrol({ work, institution }: Scene, id: string): Promise<string> {
  const { db, now, random, secrets } = work
  const owner = linkageFactor({ institution, id })
  const secret = totpSecret(random.bytes(TOTP_SECRET_BYTES))
  await db
    .insertInto('second_factors')
    .values({
      site: owner.site,
      subject: owner.subject,
      institution_id: institution,
      secret: secrets.seal(secret, sealedFor(owner)),
      confirmed_at: now,
    })
    .execute()
  return secret
}
