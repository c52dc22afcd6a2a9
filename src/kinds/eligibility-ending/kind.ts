import { endUsage } from '#domain/usages/end-usage.ts'
import { endingKind } from '#kinds/ending-kind.ts'

/** オンライン資格確認 「利用終了申請」. P-23 */
export const kind = endingKind({
  programme: 'eligibility',
  name: '利用終了申請',
  place: 40,
  lead: '承認されたあとも、利用終了日が来るまでは、この申請で日付を変えたり、取りやめたりできます。',
  again: 'もう一度お使いになるときは、「利用開始・変更申請」をしてください。',
  crossed: ['eligibility-usage'],
  end: endUsage,
})
