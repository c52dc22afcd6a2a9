import { subsidyKind } from '#kinds/subsidy-kind.ts'

/** 「補助金申請」 of オンライン資格確認. P-23, 002 p.4 */
export const kind = subsidyKind({
  slug: 'eligibility-subsidy',
  name: '補助金申請',
  programme: 'eligibility',
  place: 30,
  purpose: 'オンライン資格確認のために買った機器や、行った改修の費用について、補助金を受け取るための申請です。',
})
