import { goLiveKind } from '#kinds/go-live-kind.ts'

const NOTICE =
  'オンライン資格確認等システムは、運用開始日から、すべてのメニューが使えます。その前は「アカウント情報管理」と「環境設定情報更新」だけが使えます。運用開始日の前日までは、登録し直せます。'

/** オンライン資格確認 「運用開始日登録」. P-16, 004 p.15 */
export const kind = goLiveKind('eligibility', 'eligibility-usage', NOTICE)
