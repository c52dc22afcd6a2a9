import { beginCertificateDraft } from '#domain/certificates/begin-certificate-draft.ts'
import { findPayment } from '#domain/certificates/find-payment.ts'
import { findOwnRegistration } from '#domain/portal-users/find-own-registration.ts'
import { PAYMENTS } from '#kinds/payments.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { fillForm } from '#ui/form/fill-form.ts'
import { Form } from '#ui/form/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { page, type SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_APPLY, APPLY, inYen, POLICY, POLICY_PATH, REQUESTS } from './certificate-names.ts'
import { codeValues, requestForm } from './request-form.ts'

/** 「電子証明書発行申請」 begins with the fee: 「同意する」 opens the form, 「同意しない」 leads back. C-02 */
export const consentPage = page({
  path: '/certificates/apply',
  access: 'signed-in',
  get: (c) => (c.user.institution.code ? showConsent(c) : showNoCode(c)),
  async post(c) {
    const { code, name } = c.user.institution
    if (!code) return showNoCode(c)
    const { phone } = await findOwnRegistration(c.env.db, c.user)
    const contact = `${c.user.lastName} ${c.user.firstName}`
    return beginDraft(c, code, { name, contact, phone, email: c.user.email })
  },
})

/** A new form, filled in as far as it is known; the fee was agreed to. */
export async function beginDraft(
  c: SignedInContext,
  code: string,
  known: { readonly name: string; readonly contact: string; readonly phone: string; readonly email: string },
): Promise<Response> {
  const entered = fillForm(requestForm(code), { ...codeValues(code), ...known })
  const draft = { institution: c.user.institution.id, portalUser: c.user.id, entered }
  const id = await c.transact((work) => beginCertificateDraft(work, draft))
  return c.redirect(`/certificates/apply/${id}`)
}

async function showConsent(c: SignedInContext): Promise<Response> {
  const payment = await findPayment(c.env.db, c.user.institution.id)
  return c.html(
    <PortalPage c={c} title={APPLY} above={ABOVE_APPLY}>
      <h1>{APPLY}</h1>
      <p class="lead">
        電子証明書は、1枚につき<strong>{inYen(c.env.certificateFeeYen)}</strong>（税込）の発行料がかかります。
      </p>
      <ul>
        <li>発行料は、申請を承認して証明書を発行したときにかかります。その前なら、申請を取り消せます。</li>
        <li>お支払いの方法は「{PAYMENTS[payment === 'transfer' ? 'transfer' : 'deducted']}」です。</li>
        <li>発行日から180日以内に取得しなかったときは、あらためて申請が必要です。発行料もあらためてかかります。</li>
        <li>
          証明書の内容、有効期間、失効については、<a href={POLICY_PATH}>{POLICY}</a>をお読みください。
        </li>
      </ul>
      <Form action="/certificates/apply" formToken={c.formToken}>
        <Actions>
          <Button>同意する</Button>
          <ButtonLink href="/certificates">同意しない</ButtonLink>
        </Actions>
      </Form>
      <section class="text-section">
        <h2>{REQUESTS}</h2>
        <p>すでに送った申請の状況と、発行された証明書を確かめられます。</p>
        <Actions>
          <ButtonLink href="/certificates/requests">照会する</ButtonLink>
        </Actions>
      </section>
    </PortalPage>,
  )
}

/** 施術所等 and 職域診療所 before their approval: a certificate names an institution code. */
export const showNoCode = (c: SignedInContext): Promise<Response> =>
  c.html(
    <PortalPage c={c} title={APPLY} above={ABOVE_APPLY} failed>
      <h1>{APPLY}</h1>
      <NotificationBanner kind="warning" title="いまは申請できません" arrived>
        <p>
          電子証明書には医療機関等コード（10桁）を書き込みますが、ご登録にはまだコードがありません。利用申請が承認されてコードが発行されると、申請できるようになります。
        </p>
      </NotificationBanner>
      <Actions>
        <ButtonLink kind="primary" href="/applications">
          各種申請一覧へ
        </ButtonLink>
      </Actions>
    </PortalPage>,
    409,
  )
