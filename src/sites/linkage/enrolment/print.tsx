import { dayOf } from '#platform/clock/clock.ts'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { PrintNow } from '#ui/print-now.tsx'
import { LinkagePage } from '../linkage-page.tsx'
import { type LinkageContext, page } from '../page.ts'
import { type Enrolling, enrollingIn } from './enrolling.ts'
import { EnrolmentQr } from './enrolment-qr.tsx'
import { rememberPrinted } from './printed.ts'

/** What is printed and kept: one page, a large code, the key in one piece. L-03, 001 p.8 */
export const printPage = page({
  path: '/sign-in/authenticator/print',
  access: 'anyone',
  async get(c) {
    const enrolling = await enrollingIn(c)
    if (!enrolling) return c.redirect('/sign-in')
    rememberPrinted(c, enrolling)
    return c.html(<PrintView c={c} enrolling={enrolling} />)
  },
})

interface PrintProps {
  readonly c: LinkageContext
  readonly enrolling: Enrolling
}

const PrintView = ({ c, enrolling }: PrintProps) => (
  <LinkagePage c={c} title="二次元バーコードの印刷">
    <h1>二次元バーコード（認証アプリの登録用）</h1>
    <PrintNow>印刷が終わったら、このウィンドウを閉じて、もとの画面で、登録の確認に進んでください。</PrintNow>
    <div class="key-sheet">
      <DescriptionList
        items={[
          { term: 'ログインID', value: enrolling.loginId },
          { term: '印刷日', value: <DateInText value={dayOf(c.now)} /> },
        ]}
      />
      <EnrolmentQr enrolling={enrolling} />
      <h2>セットアップキー</h2>
      <p>
        <code class="key-whole">{enrolling.key}</code>
      </p>
      <h2>大切に保管してください</h2>
      <ul>
        <li>この用紙があれば、だれでもこのアカウントのパスコードを表示できます。鍵のかかる場所に保管してください。</li>
        <li>パスワードの用紙とは別の場所に保管し、写真に撮ったり、メールで送ったりしないでください。</li>
        <li>
          端末をなくしたときや買い替えたときは、新しい端末の認証アプリで、この二次元バーコードを読み取ってください。
        </li>
        <li>登録をやり直したときは、この用紙は使えなくなります。細かく裁断して捨ててください。</li>
      </ul>
    </div>
  </LinkagePage>
)
