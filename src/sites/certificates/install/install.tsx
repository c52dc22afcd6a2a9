import { Tabs } from '#ui/tabs.tsx'
import { CertificatesPage } from '../certificates-page.tsx'
import { DownloadSteps } from '../download-steps.tsx'
import { page } from '../page.ts'
import { FirefoxSteps, LinuxSteps, MacSteps, WindowsSteps } from './install-steps.tsx'

/** What comes after the download, for each system: anybody may read it. C-05 */
export const installPage = page({
  path: '/install',
  access: 'anyone',
  get(c) {
    const door = c.env.eligibilityDoor
    return c.html(
      <CertificatesPage
        c={c}
        title="電子証明書を端末に入れる"
        above={c.user ? [{ text: '内容の確認と取得', href: '/certificate' }] : [{ text: 'IDの入力', href: '/' }]}
      >
        <h1>電子証明書を端末に入れる</h1>
        <p class="lead">
          保存したファイル（.p12）と、そのパスワードを用意してください。入れ方は、端末の種類によって違います。
        </p>
        {c.user && <DownloadSteps current={3} />}
        <Tabs
          label="端末の種類"
          tabs={[
            { id: 'windows', label: 'Windows', content: <WindowsSteps /> },
            { id: 'macos', label: 'macOS', content: <MacSteps /> },
            { id: 'linux', label: 'Linux', content: <LinuxSteps /> },
            { id: 'firefox', label: 'Firefox', content: <FirefoxSteps /> },
          ]}
        />
        <h2>入れたあとに</h2>
        <ol>
          <li>
            ブラウザーをすべて閉じてから開き直し、
            {door ? <a href={door}>オンライン資格確認等システム</a> : 'オンライン資格確認等システム'}
            {door && (
              <>
                （<code>{door}</code>）
              </>
            )}
            を開きます。
            {c.env.practice &&
              '練習用の環境では、接続が安全でないという警告が先に出ます。「詳細設定」などから進んでください。'}
          </li>
          <li>
            証明書の選択画面が出たら、医療機関コードの書かれた証明書を選びます。更新したときは、期限の新しいほうを選びます。
          </li>
          <li>「システムの利用を始める」の画面が出たら、証明書は正しく入っています。</li>
          <li>端末に残ったファイル（.p12）を消し、別の場所に保管した1部だけを残します。</li>
          <li>
            どの端末に入れたか分かるように、端末名称等を書いたラベルを端末に貼っておくと、更新や失効のときに役立ちます。
          </li>
        </ol>
        <h2>更新</h2>
        <p>
          電子証明書は、有効期限の90日前から、その端末で<a href="/renewal">更新</a>
          できます。更新に発行料はかかりません。期限が近づくと、申請のときのメールアドレスにお知らせします。
        </p>
      </CertificatesPage>,
    )
  },
})
