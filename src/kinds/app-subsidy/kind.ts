import { subsidyKind } from '#kinds/subsidy-kind.ts'

/** 「助成金交付申請」 of マイナ資格確認アプリ. P-23, 000 2-1 */
export const kind = subsidyKind({
  slug: 'app-subsidy',
  name: '助成金交付申請',
  programme: 'app',
  place: 80,
  purpose: 'マイナ資格確認アプリのために買った機器などの費用について、助成金を受け取るための申請です。',
})
