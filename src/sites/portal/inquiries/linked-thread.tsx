import { findInquiry, type Inquiry } from '#domain/inquiries/find-inquiry.ts'
import { findLinkedInquiry } from '#domain/inquiries/inquiry-link.ts'
import { LINKS_FROM_A_NETWORK } from '#domain/inquiries/limits.ts'
import { readLinkToken } from '#domain/registrations/link-token.ts'
import { admit } from '#platform/rate-limit/admit.ts'
import { networkOf } from '#platform/rate-limit/network-of.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { answerWriting, showInquiryThread } from './answer-writing.tsx'
import { CONTACT_ABOVE, FORM_PATH } from './inquiry-form-view.tsx'

/** Behind the link of a mail, for who asked without an account. Opening it uses nothing up: scanners open links. P-25 */
export const linkedInquiryPage = page({
  path: '/contact/inquiries/:token',
  access: 'anyone',
  get: (c) => withLinked(c, (inquiry) => showInquiryThread(c, inquiry, CONTACT_ABOVE)),
  post: (c) => withLinked(c, (inquiry) => answerWriting(c, inquiry, CONTACT_ABOVE)),
})

async function withLinked(c: PortalContext, show: (inquiry: Inquiry) => Promise<Response>): Promise<Response> {
  const admission = await admit(c.env.db, c.now, LINKS_FROM_A_NETWORK, networkOf(c.address))
  if (!admission.admitted)
    return c.fail(429, { 'retry-after': String(Math.ceil(admission.retryAfter.total('seconds'))) })
  const token = readLinkToken(c.params.token ?? '')
  const id = token && (await findLinkedInquiry(c.env.db, c.now, token))
  const inquiry = id && (await findInquiry(c.env.db, id))
  return inquiry ? show(inquiry) : showLinkUnusable(c)
}

/** Cut short, unknown and too old are told alike. */
const showLinkUnusable = (c: PortalContext) =>
  c.html(
    <PortalPage c={c} title="このリンクでは開けません" above={CONTACT_ABOVE} failed>
      <h1>このリンクでは開けません</h1>
      <p class="lead">リンクの一部が欠けているか、期限が過ぎています。</p>
      <ul>
        <li>メールのリンクの行を最後まで選び、ブラウザーのアドレス欄に貼り付けてください。</li>
        <li>何通か届いているときは、いちばん新しいメールのリンクをお使いください。</li>
        <li>期限が過ぎたときは、前の受付番号を添えて、新しいお問い合わせをお送りください。</li>
      </ul>
      <Actions>
        <ButtonLink kind="primary" href={FORM_PATH}>
          お問い合わせフォームへ
        </ButtonLink>
        <ButtonLink href="/contact">お問い合わせ先へ</ButtonLink>
      </Actions>
    </PortalPage>,
    404,
  )
