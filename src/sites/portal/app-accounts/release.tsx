import type { AppAccount } from '#domain/app-accounts/find-app-accounts.ts'
import { saveDraft } from '#domain/applications/save-draft.ts'
import { sendApplication } from '#domain/applications/send-application.ts'
import { findKind } from '#kinds/kinds.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { page, type SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_APP_ACCOUNTS, APP_ACCOUNTS, addressOf, canBeReleased, NOTE } from './account-names.ts'
import { AccountView } from './account-view.tsx'
import { findOwnAccount } from './find-own-account.ts'

const KIND = 'app-release'

const ASKED = 'このアカウントは、すでに解除を申請したか、利用を終えています'

const HAPPENS = [
  '解除が完了すると、このアカウントは使えなくなります。完了するまでは、これまでどおり使えます。',
  '完了するまでは、マイリストから取り下げられます。',
]

/** 「解除申請」, after a question. P-22, 000 p.20–22 */
export const releaseAppAccountPage = page({
  path: '/app-accounts/:account/release',
  access: 'signed-in',
  async get(c) {
    const account = await findOwnAccount(c)
    if (!account) return c.fail(404)
    if (!canBeReleased(account, c.now)) return c.html(AccountView({ c, account, problem: ASKED }), 409)
    return c.html(<ReleaseQuestion c={c} account={account} />)
  },
  async post(c) {
    const account = await findOwnAccount(c)
    if (!account) return c.fail(404)
    const outcome = await sendRelease(c, account)
    return outcome.done
      ? c.redirect(`${addressOf(account)}?updated`)
      : c.html(AccountView({ c, account: (await findOwnAccount(c)) ?? account, problem: ASKED }), 409)
  },
})

interface ReleaseQuestionProps {
  readonly c: SignedInContext
  readonly account: AppAccount
}

const ReleaseQuestion = ({ c, account }: ReleaseQuestionProps) => (
  <PortalPage
    c={c}
    title="アカウント解除を申請します。"
    above={[
      ...ABOVE_APP_ACCOUNTS,
      { text: APP_ACCOUNTS, href: '/app-accounts' },
      { text: account.loginId, href: addressOf(account) },
    ]}
  >
    <Confirmation
      title="アカウント解除を申請します。"
      happens={HAPPENS}
      values={[
        { term: 'アカウントID', value: account.loginId },
        ...(account.note ? [{ term: NOTE, value: account.note }] : []),
      ]}
      action={`${addressOf(account)}/release`}
      formToken={c.formToken}
      cancel={{ href: addressOf(account) }}
      destructive
    />
  </PortalPage>
)

/** An application like any other, without a form: draft and 「OK」 in one unit of work. */
function sendRelease(c: SignedInContext, { id: account, loginId }: AppAccount) {
  const kind = findKind(KIND)
  if (!kind) throw new Error(`there is no kind ${KIND}`)
  const institution = c.user.institution.id
  const draft = {
    institution,
    portalUser: c.user.id,
    kind: KIND,
    entered: {},
    complete: { content: { account, loginId } },
  }
  return c.transact(async (work) => sendApplication(work, kind, { institution, draft: await saveDraft(work, draft) }))
}
