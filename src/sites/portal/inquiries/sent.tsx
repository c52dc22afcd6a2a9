import { inquiryNumber } from '#domain/inquiries/inquiry.ts'
import type { InquiryDraft } from '#domain/inquiries/inquiry-draft.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { findTyped } from './confirm.tsx'
import { showInquiryGone } from './gone.tsx'
import { CONTACT_ABOVE } from './inquiry-form-view.tsx'
import { InquirySteps } from './steps.tsx'

/** The receipt, in the browser it was sent from. P-25 */
export const inquirySentPage = page({
  path: '/contact/sent/:id',
  access: 'anyone',
  async get(c) {
    const draft = await findTyped(c)
    if (!draft) return showInquiryGone(c)
    if (!draft.sent) return c.redirect(`/contact/confirm/${draft.id}`)
    return c.html(<Sent c={c} email={draft.question.email} sent={draft.sent} />)
  },
})

interface SentProps {
  readonly c: PortalContext
  readonly email: string
  readonly sent: NonNullable<InquiryDraft['sent']>
}

const Sent = ({ c, email, sent }: SentProps) => (
  <PortalPage c={c} title="お問い合わせを受け付けました" above={CONTACT_ABOVE}>
    <InquirySteps current={4} />
    <h1>お問い合わせを受け付けました</h1>
    <NotificationBanner kind="success" title={`受付番号は ${inquiryNumber(sent.number)} です`} arrived>
      <p>
        <strong>{email}</strong> に、受付のお知らせをお送りしました。
      </p>
    </NotificationBanner>
    <h2>このあとの流れ</h2>
    <ol>
      <li>担当者が内容を確かめ、同じメールアドレスに回答をお送りします。数日かかることがあります。</li>
      {c.user ? (
        <li>マイリストの「お問い合わせ」で、状態と回答を確かめられます。続けて書くこともできます。</li>
      ) : (
        <li>メールのリンクを開くと、やりとりを読み、続けて書くことができます。</li>
      )}
    </ol>
    {!c.user && <NoMail c={c} />}
    <Actions>
      {c.user && (
        <ButtonLink kind="primary" href={`/my-list/inquiries/${sent.inquiry}`}>
          お問い合わせの内容を見る
        </ButtonLink>
      )}
      <ButtonLink kind="quiet" href="/">
        トップページへ
      </ButtonLink>
    </Actions>
  </PortalPage>
)

const NoMail = ({ c }: Pick<SentProps, 'c'>) => (
  <Disclosure summary="10分たってもメールが届かないとき">
    <ul>
      <li>迷惑メールのフォルダーに入っていないか、受信を制限していないか、お確かめください。</li>
      <li>
        メールアドレスに間違いがあると、回答も届きません。お手数ですが、正しいメールアドレスでもう一度お送りください。
      </li>
      <li>
        お電話でもお答えします。受付番号をご用意のうえ、{c.env.operatingBody.phone}へお電話ください。受付時間は、
        {c.env.operatingBody.hours}です。
      </li>
    </ul>
  </Disclosure>
)
