import { issueAppAccounts, type NewPassword } from '#domain/app-accounts/issue-app-accounts.ts'
import { prepareFirstPasswords } from '#domain/app-accounts/prepare-first-passwords.ts'
import { appAccountFigures } from '#kinds/app-account-figures.ts'
import { defineKind } from '#kinds/kind.ts'
import { availability } from './availability.ts'
import { content } from './content.ts'
import { linkageForm } from './form.ts'
import { release, reserve } from './reserve.ts'

const SYSTEM = 'マイナ資格確認アプリ'

/** 「レセコン連携アカウント追加申請」: WA accounts, five an institution at most. P-19, 000 p.9–13 */
export const kind = defineKind({
  slug: 'app-linkage',
  name: 'レセコン連携アカウント追加申請',
  programme: 'app',
  place: 40,
  purpose: 'レセプトコンピュータと連携して資格確認を行うために、そのアカウントを申請します。',
  content,
  describe: ({ count }) => [['追加申請台数', String(count)]],
  completed: ({ count }) => [['追加申請台数', String(count)]],
  mails: {
    receipt: {
      system: SYSTEM,
      about: 'レセコン連携アカウント追加申請の受付完了のお知らせ',
      next: 'アカウントの発行までに、1週間ほどかかることがあります。完了したらメールでお知らせします。',
    },
    completion: {
      system: SYSTEM,
      about: 'レセコン連携アカウント追加申請の手続き完了のお知らせ',
      next: 'アカウントと「資格確認限定型レセコン連携機能 ユーザ設定情報」（PDF）は、ポータルサイトにログインし、各種申請一覧の「資格確認アカウント管理」からご覧ください。',
      page: { name: '資格確認アカウント管理', path: '/app-accounts' },
    },
  },
  availability,
  figures: (standing) => appAccountFigures(standing, 'linkage'),
  form: linkageForm,
  parts: [{ heading: 'レセコン連携アカウント追加申請入力欄', fields: ['count'] }],
  initial: () => ({}),
  answer: ({ count }) => ({ content: { count } }),
  refill: ({ count }) => ({ count }),
  reserve,
  release,
  prepare: (env, { content: { count } }) => prepareFirstPasswords(env, count),
  async issue(work, { institution, id }, passwords: readonly NewPassword[]) {
    await issueAppAccounts(work, { institution, application: id, kind: 'linkage', passwords })
  },
})
