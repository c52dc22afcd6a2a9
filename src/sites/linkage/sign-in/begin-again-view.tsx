import { Actions, ButtonLink } from '#ui/button.tsx'
import { LinkagePage } from '../linkage-page.tsx'
import type { LinkageContext } from '../page.ts'

const TEXTS = {
  expired: {
    title: 'もう一度ログインしてください',
    happened: 'パスワードを入力してから30分たったか、この画面の操作がすでに終わっているため、先に進めませんでした。',
  },
  superseded: {
    title: 'この画面は使えなくなりました',
    happened:
      'この画面を開いたあとに、別の画面や別の端末で同じアカウントのログインか登録が行われました。この画面に表示されていた二次元バーコードとセットアップキーは無効です。',
  },
} as const

interface BeginAgainProps {
  readonly c: LinkageContext
  readonly because: keyof typeof TEXTS
}

/** A form between password and code that came too late, or from before another enrolment. */
export const BeginAgainView = ({ c, because }: BeginAgainProps) => (
  <LinkagePage c={c} title={TEXTS[because].title} above={[{ text: 'ログイン', href: '/sign-in' }]} failed>
    <h1>{TEXTS[because].title}</h1>
    <p class="lead">{TEXTS[because].happened}</p>
    <ul>
      <li>機関コード、ログインID、パスワードから、もう一度入力してください。</li>
      <li>
        登録の途中だったときは、二次元バーコードが新しくなります。認証アプリに追加した古い項目は消し、印刷した古い用紙は捨ててください。
      </li>
    </ul>
    <Actions>
      <ButtonLink href="/sign-in" kind="primary">
        ログイン画面へ
      </ButtonLink>
    </Actions>
  </LinkagePage>
)
