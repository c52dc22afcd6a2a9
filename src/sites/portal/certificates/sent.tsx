import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_REQUEST, addressOf, inYen } from './certificate-names.ts'
import { beginDraft, showNoCode } from './consent.tsx'
import { findOwnRequest } from './find-own-request.ts'

/** After 「申請」: 「続けてもう1枚申請」「マイページに戻る」. C-02, 003 p.36 (4) */
export const requestSentPage = page({
  path: '/certificates/requests/:request/sent',
  access: 'signed-in',
  async get(c) {
    const request = await findOwnRequest(c)
    if (!request) return c.fail(404)
    const title = '証明書発行申請を受け付けました'
    return c.html(
      <PortalPage c={c} title={title} above={ABOVE_REQUEST}>
        <h1>{title}</h1>
        <NotificationBanner kind="success" title={`「${request.terminal}」の申請を受け付けました`} arrived>
          <p>
            <strong>{request.email}</strong> に受付のメールを送りました。
          </p>
        </NotificationBanner>
        <h2>このあとの流れ</h2>
        <p>
          2、3営業日ほどで発行し、証明書の取得に必要なIDを書いたお知らせを、{request.contact}{' '}
          様宛ての簡易書留でお送りします。状況は、
          <a href="/certificates/requests">電子証明書申請状況照会</a>
          で確かめられます。
        </p>
        <Form action={`${addressOf(request)}/again`} formToken={c.formToken}>
          <p>
            端末がほかにもあるときは、続けて申請できます。こちらも1枚につき{inYen(c.env.certificateFeeYen)}
            （税込）の発行料がかかります。
          </p>
          <Actions>
            <ButtonLink kind="primary" href="/my-list">
              マイページに戻る
            </ButtonLink>
            <Button kind="secondary">続けてもう1枚申請</Button>
          </Actions>
        </Form>
      </PortalPage>,
    )
  },
})

/** 「続けてもう1枚申請」: the next form, with the contact of this one. C-02 */
export const applyAgainPage = page({
  path: '/certificates/requests/:request/again',
  access: 'signed-in',
  async post(c) {
    const request = await findOwnRequest(c)
    if (!request) return c.fail(404)
    const { code } = c.user.institution
    if (!code) return showNoCode(c)
    const { institutionName: name, contact, phone, email } = request
    return beginDraft(c, code, { name, contact, phone, email })
  },
})
