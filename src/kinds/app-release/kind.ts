import { askRelease, takeReleaseBack } from '#domain/app-accounts/ask-release.ts'
import { releaseAppAccount } from '#domain/app-accounts/release-app-account.ts'
import { defineKind } from '#kinds/kind.ts'
import { done, refused } from '#platform/outcome.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { content } from './content.ts'
import { findReleaseFindings } from './findings.ts'

const SYSTEM = 'マイナ資格確認アプリ'

const ASKED = 'このアカウントは、すでに解除を申請したか、利用を終えています。'

/** 「解除申請」 of one account, begun from its page. Its approval completes it. P-22, 000 p.18–22 */
export const kind = defineKind({
  slug: 'app-release',
  name: '解除申請',
  programme: 'app',
  place: 60,
  purpose: '使わなくなったアカウントを解除する申請です。完了するまでは、これまでどおり使えます。',
  begunElsewhere: true,
  content,
  describe: ({ loginId }) => [['アカウントID', loginId]],
  completed: ({ loginId }) => [['アカウントID', loginId]],
  mails: {
    receipt: {
      system: SYSTEM,
      about: '資格確認アカウント解除申請の受付完了のお知らせ',
      next: '解除が完了するまでは、これまでどおり使えます。完了したらメールでお知らせします。',
    },
    completion: {
      system: SYSTEM,
      about: '資格確認アカウント解除申請の手続き完了のお知らせ',
      next: 'このアカウントは使えなくなりました。',
    },
  },
  availability: () => ({ open: true }),
  form: () => defineForm({}),
  parts: [],
  initial: () => ({}),
  answer: (_values, _standing, before) => {
    if (!before) throw new Error('a release is begun from the page of its account')
    return { content: before }
  },
  refill: () => ({}),
  findings: findReleaseFindings,
  async reserve(work, { institution, content: { account: id }, before }) {
    if (before) return done()
    return (await askRelease(work, { institution, id })) ? done() : refused(ASKED)
  },
  release: (work, { institution, content: { account: id } }) => takeReleaseBack(work, { institution, id }),
  async issue(work, { institution, content: { account: id } }) {
    await releaseAppAccount(work, { institution, id })
  },
})
