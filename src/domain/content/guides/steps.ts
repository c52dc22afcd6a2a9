/** Steps that several guides have in common: one wording for each. */
export const STEPS = {
  register: 'このポータルでユーザー登録をして、ログインします。',
  eligibility: 'オンライン資格確認の「利用開始・変更申請」を送ります。審査には1週間ほどかかります。',
  account:
    '承認のメールが届いたら、「マスタアカウント情報ダウンロード」で初期パスワードなどを受け取ります。工事や設定のときに使います。',
  certificate: '「電子証明書発行申請」を送って電子証明書の発行を受け、資格確認に使う端末に入れます。',
  goLive: '窓口で使い始める日が決まったら、「運用開始日登録」で届け出ます。',
  app: 'マイナ資格確認アプリの「利用開始申請」を送ります。',
  appAccount: '承認のメールが届いたら、「資格確認アカウント管理」でアカウントIDと初期パスワードを受け取ります。',
  appDevice: '資格確認に使うスマートフォンなどにアプリを入れ、受け取ったアカウントでログインします。',
  subsidy: '機器などの支払いが済んだら、領収書を見ながら助成の申請を送ります。',
  noticeOfGrant: '承認のメールが届いたら、「交付決定通知書ダウンロード」で通知書を受け取ります。',
} as const

/** What to have at hand. */
export const NEEDED = {
  code: '医療機関等コード（10桁）',
  email: '申請の連絡を受け取るメールアドレス',
  customer: '回線の「お客さまID」が書かれた書類（CAFまたはCOPで始まる番号）',
  reader: '顔認証付きカードリーダーと、資格確認に使う端末',
  mobile: 'マイナンバーカードを読み取れるスマートフォンやタブレット',
  appDevice: 'マイナ資格確認アプリを入れるスマートフォンやパソコン',
  receipts: '支払いの日と金額が分かる領収書',
  bank: '振込先の口座が分かるもの（通帳など）',
} as const

/** Kinds of applications, in the order in which they are sent. */
export const ELIGIBILITY = ['eligibility-usage', 'eligibility-go-live'] as const
export const APP = ['app-usage', 'app-go-live'] as const
