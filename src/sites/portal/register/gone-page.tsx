import { Actions, ButtonLink } from '#ui/button.tsx'
import type { PortalContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_FORM } from './register-form.tsx'

/** A confirmation that is a day old, was opened in another browser, or never was. */
export const showGone = (c: PortalContext): Promise<Response> =>
  c.html(
    <PortalPage c={c} title="この画面は使えなくなりました" above={ABOVE_FORM}>
      <h1>この画面は使えなくなりました</h1>
      <p class="lead">
        入力した内容を見られるのは、入力したブラウザーで24時間以内に限っています。期限が過ぎたか、別のブラウザーで開かれました。
      </p>
      <p>確認のメールがまだ届いていないときは、もう一度はじめから入力してください。</p>
      <Actions>
        <ButtonLink kind="primary" href="/register">
          新規ユーザー登録へ
        </ButtonLink>
      </Actions>
    </PortalPage>,
    404,
  )
