import type { LinkProblem } from '#domain/registrations/find-link.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import type { PortalContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'

interface Told {
  readonly title: string
  readonly happened: string
  readonly todo: readonly string[]
  readonly onward: { readonly text: string; readonly href: string; readonly kind: 'primary' | 'secondary' }
  readonly status: 404 | 409 | 410
}

const REGISTER = { text: '新規ユーザー登録へ', href: '/register', kind: 'primary' } as const
const SIGN_IN = { text: 'ログインする', href: '/sign-in', kind: 'primary' } as const
/** Where the mail itself is the better way. */
const ELSE_REGISTER = { ...REGISTER, kind: 'secondary' } as const

/** What happened to the link and the way forward, each in its own words. 003 p.11 */
const TOLD: Readonly<Record<LinkProblem, Told>> = {
  'cut-short': {
    title: 'リンクの一部が欠けています',
    happened: 'メールの途中で改行されるなどして、アドレスの最後まで開かれませんでした。登録はまだ完了していません。',
    todo: [
      'メールに書かれているアドレスを、はじめから最後まで選んでコピーしてください。2行に分かれているときは、両方です。',
      'ブラウザーのアドレス欄に貼り付けて、開いてください。',
    ],
    onward: ELSE_REGISTER,
    status: 404,
  },
  unknown: {
    title: 'このリンクを確かめられませんでした',
    happened: 'アドレスの文字が変わってしまったか、登録の手続きから長い時間がたっています。',
    todo: [
      'メールに書かれているアドレスをコピーして、ブラウザーのアドレス欄に貼り付けてください。',
      '同じ画面が出るときは、もう一度「新規ユーザー登録」から手続きをしてください。',
    ],
    onward: ELSE_REGISTER,
    status: 404,
  },
  used: {
    title: 'このリンクは使用済みです',
    happened: 'このリンクでの登録は、すでに完了しています。もう一度開く必要はありません。',
    todo: [
      '登録したメールアドレスとパスワードで、ログインしてください。',
      '「ユーザー登録が完了しました」というメールも届いています。',
    ],
    onward: SIGN_IN,
    status: 410,
  },
  'too-old': {
    title: 'リンクの期限が切れています',
    happened: 'リンクは、メールを送ってから24時間使えます。期限が切れたため、登録は行われていません。',
    todo: ['お手数ですが、もう一度「新規ユーザー登録」から手続きをしてください。新しいメールが届きます。'],
    onward: REGISTER,
    status: 410,
  },
  superseded: {
    title: 'もっと新しいメールがあります',
    happened:
      '同じメールアドレスで、あとからもう一度登録の手続きがありました。使えるのは、いちばん新しいメールのリンクだけです。',
    todo: [
      '受信したメールの中から、いちばん新しい「メールアドレス登録確認メール」を開いてください。',
      '見つからないときは、もう一度「新規ユーザー登録」から手続きをしてください。',
    ],
    onward: ELSE_REGISTER,
    status: 410,
  },
  'institution-taken': {
    title: 'この医療機関等は、すでに登録されています',
    happened:
      '1つの医療機関等に登録できるユーザーは1人です。ほかの方の登録が先に完了したため、登録は行われていません。',
    todo: [
      '登録した担当者に心当たりがあるときは、院内でご確認ください。',
      '担当者が分からないときは、このページの下のお問い合わせ先へお電話ください。',
      'コードを間違えて入力したときは、もう一度「新規ユーザー登録」から手続きをしてください。',
    ],
    onward: REGISTER,
    status: 409,
  },
  'address-taken': {
    title: 'このメールアドレスは、すでに登録されています',
    happened: '同じメールアドレスの登録が先に完了したため、新しい登録は行われていません。',
    todo: [
      'このメールアドレスとパスワードで、ログインしてください。',
      '別の医療機関等を登録するときは、別のメールアドレスで手続きをしてください。',
    ],
    onward: SIGN_IN,
    status: 409,
  },
}

export function showLinkProblem(c: PortalContext, problem: LinkProblem): Promise<Response> {
  const { title, happened, todo, onward, status } = TOLD[problem]
  return c.html(
    <PortalPage c={c} title={title} failed>
      <h1>{title}</h1>
      <p class="lead">{happened}</p>
      <h2>このあとの操作</h2>
      <ul>
        {todo.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <Actions>
        <ButtonLink kind={onward.kind} href={onward.href}>
          {onward.text}
        </ButtonLink>
      </Actions>
    </PortalPage>,
    status,
  )
}
