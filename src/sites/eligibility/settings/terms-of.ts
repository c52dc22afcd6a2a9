import type { AgreedTo } from '#domain/environment-settings/environment-settings.ts'

/** What is agreed to when a function is switched on. 004 p.54–55, 65–66 */
export const TERMS_OF: Readonly<Record<AgreedTo, { readonly name: string; readonly terms: readonly string[] }>> = {
  subsidies: {
    name: '医療費助成情報',
    terms: [
      'PMHの先行実施事業に参加し、参加の自治体と連携している医療機関等だけが利用できます。',
      '参加していないのに利用すると、患者さんに誤った案内をするおそれがあります。',
      '取得した情報は、医療費助成の資格を確かめる目的にだけ使います。',
    ],
  },
  homeVisits: {
    name: '訪問診療等機能',
    terms: [
      '患者さんの居宅などで使う端末は、ほかの人が使えないように管理します。',
      '患者さんが同意した情報だけを、同意した目的で閲覧します。同意は、取り消されるまで続きます。',
      '端末をなくしたときは、すぐにその端末のアクティベーションコードを無効化します。',
    ],
  },
  remoteCare: {
    name: 'オンライン診療等・外来診療等（通常とは異なる動線）機能',
    terms: [
      '医療機関別URLは、診療を受ける患者さんにだけお知らせします。',
      '患者さんが同意した情報だけを、同意した目的で閲覧します。',
      'URLが関係のない人に知られたときは、すぐに変更します。',
    ],
  },
}
