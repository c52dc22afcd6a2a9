import { applyForCertificate } from '#domain/certificates/apply-for-certificate.ts'
import { findPayment } from '#domain/certificates/find-payment.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { summariseForm } from '#ui/form/summarise-form.ts'
import { page, type SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_APPLY, addressOf, inYen } from './certificate-names.ts'
import { findOwnDraft, type OwnDraft } from './find-own-draft.ts'
import { showRequestForm, TAKEN } from './request.tsx'
import type { RequestValues } from './request-form.ts'
import { showSent } from './show-sent.ts'

/** 「申請」「戻る」 under all that was entered. C-02, 003 p.36 */
export const confirmRequestPage = page({
  path: '/certificates/apply/:draft/confirm',
  access: 'signed-in',
  async get(c) {
    const draft = await findOwnDraft(c)
    if (!draft) return showSent(c)
    const values = readDraft(draft)
    return values ? showConfirmation(c, draft, values) : c.redirect(draft.path)
  },
  /** 「OK」 of the dialog about the fee. */
  async post(c) {
    return (await findOwnDraft(c)) ? c.redirect(c.path) : showSent(c)
  },
})

/** 「申請」. Pressed again it leads to the same page and sends nothing. C-02 */
export const sendRequestPage = page({
  path: '/certificates/apply/:draft/send',
  access: 'signed-in',
  /** A refusal stays at this address, and whoever opens it again comes back to the form. */
  async get(c) {
    const draft = await findOwnDraft(c)
    return draft ? c.redirect(draft.path) : showSent(c)
  },
  async post(c) {
    const draft = await findOwnDraft(c)
    if (!draft) return showSent(c)
    const values = readDraft(draft)
    if (!values) return c.redirect(draft.path)
    const { name: institutionName, contact, phone, email, terminal } = values
    const { id: institution, code } = c.user.institution
    const payment = await findPayment(c.env.db, institution)
    const to = { id: draft.id, institution, portalUser: c.user.id, code: code ?? '', payment }
    const outcome = await c.transact((work) =>
      applyForCertificate(work, { ...to, institutionName, contact, phone, email, terminal }),
    )
    if (!outcome.done) return showRequestForm(c, draft, { terminal: TAKEN }, 409)
    return c.redirect(`${addressOf(draft)}/sent`)
  },
})

/** What was typed is read again: it is only kept when it came from the form, but the rules may be newer. */
function readDraft({ form, entered }: OwnDraft): RequestValues | undefined {
  const reading = readForm(form, new Map(Object.entries(entered).map(([name, values]) => [name, [...values]])))
  return reading.ok ? reading.values : undefined
}

const showConfirmation = (c: SignedInContext, { form, path }: OwnDraft, values: RequestValues): Promise<Response> =>
  c.html(
    <PortalPage c={c} title="申請内容の確認" above={ABOVE_APPLY}>
      <h1>申請内容の確認</h1>
      <p class="lead">この内容でよければ「申請」を、直すところがあれば「戻る」を押してください。</p>
      <DescriptionList items={summariseForm(form, values).map(({ label, text }) => ({ term: label, value: text }))} />
      <ul>
        <li>発行料は1枚につき{inYen(c.env.certificateFeeYen)}（税込）で、申請を承認した日（発行日）にかかります。</li>
        <li>証明書の取得には、ネットワークへの接続設定が済んだ端末が必要です。業者の方にご確認ください。</li>
      </ul>
      <Form action={`${path}/send`} formToken={c.formToken}>
        <Actions>
          <Button>申請</Button>
          <ButtonLink href={path}>戻る</ButtonLink>
        </Actions>
      </Form>
    </PortalPage>,
  )
