import { issueAppAccounts, type NewPassword } from '#domain/app-accounts/issue-app-accounts.ts'
import { prepareFirstPasswords } from '#domain/app-accounts/prepare-first-passwords.ts'
import { appAccountFigures } from '#kinds/app-account-figures.ts'
import { content, MOST_AT_ONCE } from '#kinds/app-usage/content.ts'
import { deviceCountField } from '#kinds/device-count-field.ts'
import { defineKind } from '#kinds/kind.ts'
import { requireUsage } from '#kinds/preconditions.ts'
import { defineForm } from '#ui/form/define-form.ts'

const SYSTEM = 'マイナ資格確認アプリ'

const form = defineForm({
  count: deviceCountField({
    label: '追加申請台数',
    hint: 'マイナ資格確認アプリを入れる端末を、あと何台増やすかを入力してください。',
    most: MOST_AT_ONCE,
    tooMany: `一度に申請できるのは${MOST_AT_ONCE}台までです。それより多いときは、分けて申請してください。`,
  }),
})

/** 「資格確認端末アカウント追加申請」: further W accounts. P-19 */
export const kind = defineKind({
  slug: 'app-terminals',
  name: '資格確認端末アカウント追加申請',
  programme: 'app',
  place: 30,
  purpose: 'マイナ資格確認アプリを入れる端末を増やすときに、そのアカウントを申請します。',
  content,
  describe: ({ count }) => [['追加申請台数', String(count)]],
  completed: ({ count }) => [['追加申請台数', String(count)]],
  mails: {
    receipt: {
      system: SYSTEM,
      about: '資格確認端末アカウント追加申請の受付完了のお知らせ',
      next: 'アカウントの発行までに、1週間ほどかかることがあります。完了したらメールでお知らせします。',
    },
    completion: {
      system: SYSTEM,
      about: '資格確認端末アカウント追加申請の手続き完了のお知らせ',
      next: 'アカウントとユーザ設定情報（PDF）は、ポータルサイトにログインし、各種申請一覧の「資格確認アカウント管理」からご覧ください。',
      page: { name: '資格確認アカウント管理', path: '/app-accounts' },
    },
  },
  availability: (standing) => requireUsage(standing, 'app', 'app-usage') ?? { open: true },
  figures: (standing) => appAccountFigures(standing, 'terminal'),
  form: () => form,
  parts: [{ heading: '資格確認端末アカウント追加申請入力欄', fields: ['count'] }],
  initial: () => ({}),
  answer: ({ count }) => ({ content: { count } }),
  refill: ({ count }) => ({ count }),
  prepare: (env, { content: { count } }) => prepareFirstPasswords(env, count),
  async issue(work, { institution, id }, passwords: readonly NewPassword[]) {
    await issueAppAccounts(work, { institution, application: id, kind: 'terminal', passwords })
  },
})
