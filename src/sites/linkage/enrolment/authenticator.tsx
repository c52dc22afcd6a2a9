import { Actions, ButtonLink } from '#ui/button.tsx'
import { Copyable } from '#ui/copyable.tsx'
import { HelpedHeading } from '#ui/helped-heading.tsx'
import { LinkagePage } from '../linkage-page.tsx'
import { type LinkageContext, page } from '../page.ts'
import { type Enrolling, enrollingIn } from './enrolling.ts'
import { EnrolmentQr } from './enrolment-qr.tsx'

/** 「Authenticator登録」, after the first password: the key as a QR code and as text. L-02, 001 p.7, 16 */
export const authenticatorPage = page({
  path: '/sign-in/authenticator',
  access: 'anyone',
  async get(c) {
    if (c.user) return c.redirect('/menu')
    const enrolling = await enrollingIn(c)
    return enrolling ? c.html(<AuthenticatorView c={c} enrolling={enrolling} />) : c.redirect('/sign-in')
  },
})

interface AuthenticatorProps {
  readonly c: LinkageContext
  readonly enrolling: Enrolling
}

/** The key is grouped for reading; it is copied, by the button or by hand, without the gaps. */
const KEY_GROUPS = [4, 4, 4, 4, 4, 4, 4]

const AuthenticatorView = ({ c, enrolling }: AuthenticatorProps) => (
  <LinkagePage c={c} title="Authenticator登録" above={[{ text: 'ログイン', href: '/sign-in' }]}>
    <HelpedHeading title="Authenticator登録">
      <p>
        スマートフォンなどの認証アプリに、このアカウントの項目を追加します。追加すると、ログインに使う6桁のパスコードが表示されるようになります。
      </p>
    </HelpedHeading>
    <p class="lead">
      {enrolling.loginId}
      に使う認証アプリを登録します。はじめに一度だけ行います。この画面は、パスワードを入力してから30分間使えます。
    </p>
    <h2>1. 認証アプリで読み取る</h2>
    <p>
      Google
      Authenticatorなどの認証アプリを開き、項目の追加（「QRコードをスキャン」など）から、次の二次元バーコードを読み取ってください。
    </p>
    <EnrolmentQr enrolling={enrolling} />
    <h3>読み取れないとき</h3>
    <p>
      認証アプリで「セットアップキーを入力」を選び、アカウント名に「{enrolling.loginId}
      」、鍵に次のセットアップキーを入力してください。
    </p>
    <p>
      <Copyable label="セットアップキー" value={enrolling.key} groups={KEY_GROUPS} button="テキストでコピー" />
    </p>
    <h2>2. パスコードで確認する</h2>
    <p>
      認証アプリに6桁の数字が表示されたら、次へ進んでください。途中でログインし直すと二次元バーコードは新しくなり、いま表示しているものは使えなくなります。
    </p>
    <Actions>
      <ButtonLink href="/sign-in/authenticator/next" kind="primary" confirm>
        Authenticator登録確認に進む
      </ButtonLink>
      <ButtonLink href="/sign-in">戻る</ButtonLink>
    </Actions>
  </LinkagePage>
)
