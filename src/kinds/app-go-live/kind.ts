import { goLiveKind } from '#kinds/go-live-kind.ts'

const NOTICE = 'マイナ資格確認アプリの運用を、運用開始日から始めます。運用開始日の前日までは、登録し直せます。'

/** マイナ資格確認アプリ 「運用開始日登録」. P-16, 000 p.9 */
export const kind = goLiveKind('app', 'app-usage', NOTICE)
