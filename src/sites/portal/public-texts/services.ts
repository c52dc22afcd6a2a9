import type { PublicText, PublicTextOf } from '#platform/text/public-text.ts'

const onward: PublicText['onward'] = [
  { text: 'お知らせを見る', href: '/notices' },
  { text: 'お問い合わせ先', href: '/contact' },
]

const NOT_YET = 'このポータルでの申請の受付は、まだ始まっていません。始まるときは、お知らせでご案内します。'

export const ePrescriptionText: PublicTextOf = () => ({
  path: '/e-prescription',
  title: '電子処方箋管理サービス',
  lead: '処方箋を電子的にやり取りし、飲み合わせや重複を確かめられるようにする仕組みです。',
  sections: [{ heading: '申請について', paragraphs: [NOT_YET] }],
  onward,
})

export const eChartText: PublicTextOf = () => ({
  path: '/e-chart',
  title: '電子カルテ情報共有サービス',
  lead: '診療情報提供書などの文書や、傷病名・検査などの情報を、医療機関等の間で共有する仕組みです。',
  sections: [{ heading: '申請について', paragraphs: [NOT_YET] }],
  onward,
})
