import type { PairRefusal } from '#domain/certificates/open-download.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { CertificatesPage } from '../certificates-page.tsx'
import type { CertificatesContext } from '../page.ts'

interface Text {
  readonly title: string
  readonly happened: string
  readonly todo: readonly string[]
  readonly toPortal?: true
}

const APPLY_AGAIN =
  'この端末の電子証明書が必要なときは、ポータルサイトの「電子証明書発行申請」から、あらためて申請してください。発行料がかかります。'

const TEXTS: Readonly<Record<Exclude<PairRefusal, 'wrong'>, Text>> = {
  locked: {
    title: '30分間使えません',
    happened: 'IDの間違いが5回続いたため、このリクエストIDでの取得を30分間止めています。',
    todo: [
      '30分たってから、もう一度入力してください。それまでは、正しいIDを入力しても進めません。待っている間に試しても、30分が延びることはありません。',
      'お心当たりがないときは、ほかの人がIDを試した可能性があります。画面の下のお問い合わせ先へご連絡ください。',
    ],
  },
  'too-many': {
    title: '少し待ってからお試しください',
    happened: 'この回線からの入力が短い時間に続いたため、いったん止めています。',
    todo: ['1分ほど待ってから、もう一度入力してください。'],
  },
  lapsed: {
    title: 'ダウンロード有効期限を過ぎています',
    happened:
      '2つのIDは合っていますが、発行日から180日の期限を過ぎたため、この電子証明書をここから取得することはできません。',
    todo: [
      'すでに端末に入れた電子証明書は、有効期限まで使えます。',
      'ファイル（.p12）を保管してあるときは、そのファイルから端末に入れられます。',
      APPLY_AGAIN,
    ],
    toPortal: true,
  },
  revoked: {
    title: 'この電子証明書は失効しています',
    happened: '2つのIDは合っていますが、失効の手続きが行われたため、この電子証明書は使えません。',
    todo: [APPLY_AGAIN, '失効に心当たりがないときは、画面の下のお問い合わせ先へお電話ください。'],
    toPortal: true,
  },
}

interface RefusedProps {
  readonly c: CertificatesContext
  readonly because: Exclude<PairRefusal, 'wrong'>
}

/** A pair that opens nothing: each reason has its own words. C-05 */
export const RefusedView = ({ c, because }: RefusedProps) => {
  const { title, happened, todo, toPortal } = TEXTS[because]
  const { portal } = c.env.origins
  return (
    <CertificatesPage c={c} title={title} failed>
      <h1>{title}</h1>
      <p class="lead">{happened}</p>
      <h2>このあとの操作</h2>
      <ul>
        {todo.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
      <Actions>
        {toPortal && portal && <ButtonLink href={portal}>医療機関等向け総合ポータルサイトへ</ButtonLink>}
        <ButtonLink href="/">IDの入力へ</ButtonLink>
      </Actions>
    </CertificatesPage>
  )
}
