import type { ResetLinkFailure } from '#domain/portal-users/password-reset.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import type { PortalContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'

interface Words {
  readonly status: 404 | 410
  readonly title: string
  readonly happened: string
  readonly todo: string
}

/** What is the matter with the link, and the way on. */
const WORDS: Readonly<Record<ResetLinkFailure, Words>> = {
  cut: {
    status: 404,
    title: 'リンクが途中で切れています',
    happened: 'メールのリンクが最後まで届いていないため、どなたの再設定か分かりません。',
    todo: 'メールのリンクの行を最後まで選び、ブラウザーのアドレス欄に貼り付けてください。うまくいかないときは、再設定をやり直してください。',
  },
  used: {
    status: 410,
    title: 'このリンクは使用済みです',
    happened: 'このリンクで、パスワードはすでに設定されています。リンクは一度だけ使えます。',
    todo: '設定したパスワードでログインしてください。お心当たりがないときは、すぐに再設定をやり直し、お問い合わせ先までご連絡ください。',
  },
  superseded: {
    status: 410,
    title: '新しいリンクが送られています',
    happened: 'このあとにもう一度、再設定のお申し出がありました。古いリンクは使えません。',
    todo: '届いている中で、いちばん新しいメールのリンクを開いてください。',
  },
  expired: {
    status: 410,
    title: 'リンクの期限が切れています',
    happened: 'リンクが使えるのは、メールをお送りしてから1時間です。パスワードは変わっていません。',
    todo: '再設定をやり直すと、新しいリンクをメールでお送りします。',
  },
}

/** Answers for a link that sets no password. P-09 */
export const answerLinkFailure = (c: PortalContext, because: ResetLinkFailure): Promise<Response> => {
  const { status, title, happened, todo } = WORDS[because]
  return c.html(
    <PortalPage c={c} title={title} above={[{ text: 'トップ', href: '/' }]} failed>
      <h1>{title}</h1>
      <p class="lead">{happened}</p>
      <p>{todo}</p>
      <Actions>
        <ButtonLink href="/password-reset" kind="primary">
          再設定をやり直す
        </ButtonLink>
        <ButtonLink href="/sign-in">ログインする</ButtonLink>
      </Actions>
    </PortalPage>,
    status,
  )
}
