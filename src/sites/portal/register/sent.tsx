import type { RegistrationInBrowser } from '#domain/registrations/find-registration.ts'
import { ACTIVATION_LINK_LIVES } from '#domain/registrations/lives.ts'
import { inWords } from '#platform/clock/in-words.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { askedFormOf } from './asked-form-of.ts'
import { findTyped } from './confirm.tsx'
import { showGone } from './gone-page.tsx'
import { ABOVE_FORM } from './register-form.tsx'
import { RegisterSteps } from './steps.tsx'

/** A mail was sent: the same page whatever the mail says. P-05, P-06, 003 p.10 */
export const sentPage = page({
  path: '/register/sent/:id',
  access: 'anyone',
  async get(c) {
    const registration = await findTyped(c)
    if (!registration) return showGone(c)
    const { confirmedAt, id } = registration
    if (!confirmedAt) return c.redirect(`/register/confirm/${id}`)
    return c.html(<Sent c={c} registration={registration} until={confirmedAt.add(ACTIVATION_LINK_LIVES)} />)
  },
})

interface SentProps {
  readonly c: PortalContext
  readonly registration: RegistrationInBrowser
  readonly until: Temporal.Instant
}

const Sent = ({ c, registration, until }: SentProps) => (
  <PortalPage c={c} title="確認のメールを送りました" above={ABOVE_FORM}>
    <RegisterSteps current={3} />
    <h1>確認のメールを送りました</h1>
    <NotificationBanner kind="info" title="登録はまだ完了していません" arrived>
      <p>
        <strong>{registration.email}</strong> に、ユーザー登録のためのメールを送りました。ご確認ください。
      </p>
    </NotificationBanner>
    <h2>このあとの手順</h2>
    <ol>
      <li>件名が「【総合ポータルサイト】」で始まるメールを開きます。</li>
      <li>メールの中のリンクを開きます。リンクは{inWords(until)}まで、一度だけ使えます。</li>
      <li>開いたページで「登録を完了する」を押します。ログインできるようになります。</li>
    </ol>
    <Disclosure summary="10分たってもメールが届かないとき">
      <ul>
        <li>上のメールアドレスに間違いがないか、お確かめください。間違っていたときは、内容を直して登録し直せます。</li>
        <li>迷惑メールのフォルダーに入っていないか、受信を制限していないか、お確かめください。</li>
        <li>
          それでも届かないときは、{c.env.operatingBody.phone}（{c.env.operatingBody.hours}）へお問い合わせください。
        </li>
      </ul>
    </Disclosure>
    <Actions>
      <ButtonLink href={`${askedFormOf(registration).path}?form=${registration.id}`}>内容を直して登録し直す</ButtonLink>
      <ButtonLink kind="quiet" href="/">
        トップページへ
      </ButtonLink>
    </Actions>
  </PortalPage>
)
