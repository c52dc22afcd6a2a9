import { Actions, ButtonLink } from '#ui/button.tsx'
import type { PortalContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { CONTACT_ABOVE, FORM_PATH } from './inquiry-form-view.tsx'

/** What was typed is a day old, was typed in another browser or signed in, or never was. */
export const showInquiryGone = (c: PortalContext): Promise<Response> =>
  c.html(
    <PortalPage c={c} title="この画面は使えなくなりました" above={CONTACT_ABOVE} failed>
      <h1>この画面は使えなくなりました</h1>
      <p class="lead">入力した内容を見られるのは、入力したブラウザーで24時間以内に限っています。</p>
      {!c.user && (
        <p>
          ログインして入力した内容は、
          <a href={`/sign-in?to=${encodeURIComponent(c.path)}`}>ログインし直す</a>と、もう一度見られます。
        </p>
      )}
      <Actions>
        <ButtonLink kind="primary" href={FORM_PATH}>
          お問い合わせフォームへ
        </ButtonLink>
        <ButtonLink href="/contact">お問い合わせ先へ</ButtonLink>
      </Actions>
    </PortalPage>,
    404,
  )
