import type { ClientRefusal } from '#domain/certificates/judge-client-certificate.ts'

interface Text {
  readonly title: string
  readonly happened: string
  readonly todo: readonly string[]
}

const APPLY =
  'この端末を使い続けるときは、ポータルサイトの「電子証明書発行申請」から、あらためて発行を申請してください。発行料がかかります。'
const PICK_THE_NEWER =
  '更新した証明書をこの端末に入れているときは、ブラウザーをすべて閉じてから開き直し、期限の新しいほうを選んでください。'

/** What happened to the certificate that was shown, then what to do: each reason has a page of its own. C-09 */
export const NOT_SHOWN_TEXTS: Readonly<Record<ClientRefusal, Text>> = {
  none: {
    title: '電子証明書を確認できません',
    happened: 'いまの電子証明書が届きませんでした。更新は、いまの電子証明書が入っている端末で行います。',
    todo: [
      'ブラウザーをすべて閉じてから開き直し、証明書の選択画面が出たら、この端末の証明書を選んで「OK」を押してください。',
      '証明書の選択画面が出ないときは、この端末に電子証明書が入っていません。証明書を入れた端末で開いてください。',
      'curlなどで開くときは、いまの証明書とその鍵を示してください（--certと--key）。',
    ],
  },
  foreign: {
    title: 'この電子証明書は更新できません',
    happened: '届いた電子証明書は、この認証局が発行したものではありませんでした。',
    todo: ['ブラウザーをすべて閉じてから開き直し、医療機関コードの書かれた、このシステム用の証明書を選んでください。'],
  },
  'not-yet': {
    title: '電子証明書の有効期間がまだ始まっていません',
    happened: '届いた電子証明書は、有効期間の開始前です。端末の日付と時刻は関係ありません。',
    todo: ['更新はできません。有効期間が始まるまで、お待ちください。'],
  },
  expired: {
    title: '電子証明書の有効期限が切れています',
    happened: '届いた電子証明書は、有効期限を過ぎています。期限が切れた証明書は、更新できません。',
    todo: [PICK_THE_NEWER, APPLY],
  },
  revoked: {
    title: '電子証明書は失効しています',
    happened: '届いた電子証明書は、失効の手続きが行われたため、更新できません。',
    todo: [APPLY, '失効に心当たりがないときは、画面の下のお問い合わせ先へお電話ください。'],
  },
  closed: {
    title: 'この医療機関等は利用を終了しています',
    happened: '届いた電子証明書の医療機関等は、廃止などの手続きが済んでいるため、更新できません。',
    todo: [
      '別の医療機関コードで続けているときは、そのコードの電子証明書を選んでください。まだなければ、ポータルサイトで「電子証明書発行申請」を行ってください。',
      '利用の終了に心当たりがないときは、画面の下のお問い合わせ先へお電話ください。',
    ],
  },
}
