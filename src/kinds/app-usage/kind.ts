import { issueAppAccounts, type NewPassword } from '#domain/app-accounts/issue-app-accounts.ts'
import { prepareFirstPasswords } from '#domain/app-accounts/prepare-first-passwords.ts'
import { uses } from '#domain/applications/standing.ts'
import { startUsage } from '#domain/usages/start-usage.ts'
import { appAccountFigures } from '#kinds/app-account-figures.ts'
import { deviceCountField } from '#kinds/device-count-field.ts'
import { defineKind } from '#kinds/kind.ts'
import { checkboxField } from '#ui/form/checkbox-field.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { availability } from './availability.ts'
import { type AppUsageContent, content, MOST_AT_ONCE } from './content.ts'

const SYSTEM = 'マイナ資格確認アプリ'

const form = defineForm({
  agreed: checkboxField({ label: '上記の利用規約に同意します。', required: true }),
  count: deviceCountField({
    label: '申請台数',
    hint: 'マイナ資格確認アプリを入れる端末の台数です。あとから追加できます。',
    most: MOST_AT_ONCE,
    tooMany: `一度に申請できるのは${MOST_AT_ONCE}台までです。それより多いときは、分けて申請してください。`,
  }),
})

const describe = ({ count }: AppUsageContent) =>
  [
    ['利用規約への同意', '同意する'],
    ['申請台数', String(count)],
  ] as const

/** マイナ資格確認アプリ 「利用開始申請」: its approval begins the use and gives the first W accounts. P-19 */
export const kind = defineKind({
  slug: 'app-usage',
  name: '利用開始申請',
  programme: 'app',
  place: 10,
  purpose: 'マイナ資格確認アプリを使い始めるときの申請です。はじめの端末のアカウントが発行されます。',
  content,
  describe,
  mistyped: ({ count }) => [['申請台数', String(count)]],
  completed: ({ count }) => [['申請台数', String(count)]],
  mails: {
    receipt: {
      system: SYSTEM,
      about: '利用開始申請の受付完了のお知らせ',
      next: '審査には1週間ほどかかります。結果はメールでお知らせします。',
    },
    completion: {
      system: SYSTEM,
      about: '利用開始申請の手続き完了のお知らせ',
      next: 'アカウントとユーザ設定情報（PDF）は、ポータルサイトにログインし、各種申請一覧の「資格確認アカウント管理」からご覧ください。',
      page: { name: '資格確認アカウント管理', path: '/app-accounts' },
    },
  },
  availability,
  inForce: (standing) => (uses(standing, 'app') ? '利用中' : undefined),
  figures: (standing) => appAccountFigures(standing, 'terminal'),
  form: () => form,
  parts: [
    {
      heading: '利用規約への同意',
      lead: '利用規約を読み、内容に問題がなければチェックを入れてください。',
      links: [{ text: 'オンライン資格確認等システム利用規約', href: '/eligibility-terms' }],
      fields: ['agreed'],
    },
    { heading: '利用開始申請入力欄', fields: ['count'] },
  ],
  initial: () => ({ count: 1 }),
  answer: ({ count }) => ({ content: { count } }),
  refill: ({ count }) => ({ count }),
  prepare: (env, { content: { count } }) => prepareFirstPasswords(env, count),
  async issue(work, { institution, id, content: { count } }, passwords: readonly NewPassword[]) {
    await startUsage(work, { institution, programme: 'app', content: { count } })
    await issueAppAccounts(work, { institution, application: id, kind: 'terminal', passwords })
  },
})
