import type { InvitationFailure } from '#domain/operators/invitation.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import type { BackofficeContext } from '../page.ts'

interface Words {
  readonly status: 404 | 410
  readonly title: string
  readonly happened: string
  readonly todo: string
}

/** What is the matter with the link, and the way on. */
const WORDS: Readonly<Record<InvitationFailure, Words>> = {
  cut: {
    status: 404,
    title: 'リンクが途中で切れています',
    happened: 'メールのリンクが最後まで届いていないため、どなたの設定か分かりません。',
    todo: 'メールのリンクの行を最後まで選び、ブラウザーのアドレス欄に貼り付けてください。うまくいかないときは、管理者にリンクの再送を依頼してください。',
  },
  used: {
    status: 410,
    title: 'このリンクは使用済みです',
    happened: 'このリンクで、パスワードはすでに設定されています。リンクは一度だけ使えます。',
    todo: '設定したパスワードでログインしてください。お心当たりがないときは、すぐに管理者へお知らせください。',
  },
  superseded: {
    status: 410,
    title: 'このリンクは使えなくなりました',
    happened: 'あとから新しいリンクが送られたか、管理者が取り消しました。',
    todo: '届いている中で、いちばん新しいメールのリンクを開いてください。ないときは、管理者へお問い合わせください。',
  },
  expired: {
    status: 410,
    title: 'リンクの期限が切れています',
    happened: 'リンクが使えるのは、メールをお送りしてから3日間です。パスワードは変わっていません。',
    todo: '管理者にリンクの再送を依頼してください。',
  },
}

export const answerInvitationFailure = (c: BackofficeContext, because: InvitationFailure): Promise<Response> => {
  const { status, title, happened, todo } = WORDS[because]
  return c.html(
    <BackofficePage c={c} title={title} failed>
      <h1>{title}</h1>
      <p class="lead">{happened}</p>
      <p>{todo}</p>
      <Actions>
        <ButtonLink href="/sign-in">ログイン画面へ</ButtonLink>
      </Actions>
    </BackofficePage>,
    status,
  )
}
