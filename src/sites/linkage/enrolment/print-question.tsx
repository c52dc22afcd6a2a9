import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { LinkagePage } from '../linkage-page.tsx'
import { type LinkageContext, page } from '../page.ts'
import { enrollingIn } from './enrolling.ts'
import { wasPrinted } from './printed.ts'

/** 「二次元バーコードの印刷（任意）」: asked before the code, in other words once it was printed. L-03, 001 p.8 */
export const printQuestionPage = page({
  path: '/sign-in/authenticator/next',
  access: 'anyone',
  async get(c) {
    const enrolling = await enrollingIn(c)
    if (!enrolling) return c.redirect('/sign-in')
    return c.html(<PrintQuestionView c={c} printed={wasPrinted(c, enrolling)} />)
  },
})

interface PrintQuestionProps {
  readonly c: LinkageContext
  readonly printed: boolean
}

const TITLE = '二次元バーコードの印刷（任意）'

const PrintQuestionView = ({ c, printed }: PrintQuestionProps) => (
  <LinkagePage
    c={c}
    title={TITLE}
    above={[
      { text: 'ログイン', href: '/sign-in' },
      { text: 'Authenticator登録', href: '/sign-in/authenticator' },
    ]}
  >
    <form class="question" method="get" action="/sign-in/code" data-confirmation>
      <h1 class="question-title" id="question-title">
        {TITLE}
      </h1>
      <div class="question-body" id="question-body">
        {printed ? (
          <p>印刷が済んでいるときは、確認へ進んでください。印刷できなかったときは、もう一度印刷できます。</p>
        ) : (
          <p>
            登録が終わると、二次元バーコードは二度と表示されません。印刷して保管しておくと、端末をなくしたときや買い替えたときに、新しい端末で読み取って使えます。
          </p>
        )}
        <p>「印刷する」を押すと、新しいウィンドウに印刷用の画面が開きます。</p>
      </div>
      <Actions>
        <Button kind={printed ? 'secondary' : 'primary'} formaction="/sign-in/authenticator/print" opensWindow>
          印刷する
        </Button>
        <Button kind={printed ? 'primary' : 'secondary'}>{printed ? '確認へ進む' : '印刷せずに確認へ進む'}</Button>
        <ButtonLink href="/sign-in/authenticator" kind="quiet" safe>
          戻る
        </ButtonLink>
      </Actions>
    </form>
  </LinkagePage>
)
