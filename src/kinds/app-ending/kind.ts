import { endAppUsage } from '#domain/app-accounts/end-app-usage.ts'
import { endingKind } from '#kinds/ending-kind.ts'

/** マイナ資格確認アプリ 「利用終了・変更申請」. P-23, 000 p.9 */
export const kind = endingKind({
  programme: 'app',
  name: '利用終了・変更申請',
  place: 60,
  lead: 'すべての端末とレセプトコンピュータのアカウントが終わります。1台だけ使わなくなったときは、「資格確認アカウント管理」から解除を申請してください。承認されたあとも、利用終了日が来るまでは、この申請で日付を変えたり、取りやめたりできます。',
  again: 'もう一度お使いになるときは、「利用開始申請」をしてください。',
  crossed: ['app-terminals', 'app-linkage', 'app-release', 'app-co-location'],
  end: endAppUsage,
})
