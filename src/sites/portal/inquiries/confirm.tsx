import { CATEGORIES, type Question } from '#domain/inquiries/inquiry.ts'
import type { InquiryDraft } from '#domain/inquiries/inquiry-draft.ts'
import { sendInquiry } from '#domain/inquiries/send-inquiry.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import type { Description } from '#ui/description-list.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { isId } from '../register/read-form-id.ts'
import { draftPlace, findTypedInquiry } from './form.tsx'
import { showInquiryGone } from './gone.tsx'
import { CONTACT_ABOVE, FORM_PATH } from './inquiry-form-view.tsx'
import { InquirySteps } from './steps.tsx'

const RETRY_AFTER = { 'retry-after': '3600' }

/** 「お問い合わせ内容の確認」 and its 「送信する」. Pressed again, or come back to, it leads to the same receipt. P-25 */
export const confirmInquiryPage = page({
  path: '/contact/confirm/:id',
  access: 'anyone',
  async get(c) {
    const draft = await findTyped(c)
    if (!draft) return showInquiryGone(c)
    return draft.sent ? toSent(c) : c.html(<ConfirmView c={c} draft={draft} />)
  },
  async post(c) {
    const draft = await findTyped(c)
    if (!draft) return showInquiryGone(c)
    const outcome = await c.transact((work) => sendInquiry(work, draftPlace(c, draft.id), c.env.inquiries))
    if (outcome.done) return toSent(c)
    if (outcome.because === 'gone') return showInquiryGone(c)
    return c.html(<ConfirmView c={c} draft={draft} tooMany />, 429, RETRY_AFTER)
  },
})

export const findTyped = async (c: PortalContext): Promise<InquiryDraft | undefined> => {
  const { id } = c.params
  return isId(id) ? findTypedInquiry(c, id) : undefined
}

const toSent = (c: PortalContext) => c.redirect(`/contact/sent/${c.params.id}`)

interface ConfirmProps {
  readonly c: PortalContext
  readonly draft: InquiryDraft
  readonly tooMany?: boolean
}

const ConfirmView = ({ c, draft, tooMany = false }: ConfirmProps) => (
  <PortalPage
    c={c}
    title="お問い合わせ内容の確認"
    above={[...CONTACT_ABOVE, { text: 'お問い合わせフォーム', href: `${FORM_PATH}?form=${draft.id}` }]}
    failed={tooMany}
  >
    <InquirySteps current={2} />
    {tooMany && <TooMany c={c} />}
    <Confirmation
      title="お問い合わせ内容の確認"
      happens={['この内容で送信します。受付のお知らせを、このメールアドレスにお送りします。']}
      values={valuesOf(draft.question)}
      action={`/contact/confirm/${draft.id}`}
      formToken={c.formToken}
      ok="送信する"
      cancel={{ text: '入力に戻る', href: `${FORM_PATH}?form=${draft.id}` }}
    />
  </PortalPage>
)

const valuesOf = (question: Question): readonly Description[] => [
  { term: 'お名前', value: question.name },
  { term: 'メールアドレス', value: question.email },
  ...(question.institutionCode ? [{ term: '医療機関等コード', value: <code>{question.institutionCode}</code> }] : []),
  { term: 'お問い合わせの種類', value: CATEGORIES[question.category] },
  { term: '件名', value: question.subject },
  { term: 'お問い合わせ内容', value: <span class="as-typed">{question.body}</span> },
]

/** The same whichever limit it was: none tells anything of an address. */
const TooMany = ({ c }: { readonly c: PortalContext }) => (
  <NotificationBanner kind="warning" title="まだ送信していません" arrived>
    <p>
      短い時間に続けてお問い合わせをいただいたため、少し時間を置いています。入力した内容は残っています。しばらくしてから、もう一度お試しください。
    </p>
    <p>
      お急ぎのときは、{c.env.operatingBody.phone}へお電話ください。受付時間は、{c.env.operatingBody.hours}です。
    </p>
  </NotificationBanner>
)
