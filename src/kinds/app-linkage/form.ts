import { MOST_LINKAGES } from '#domain/app-accounts/hold-linkages.ts'
import type { Standing } from '#domain/applications/standing.ts'
import { deviceCountField } from '#kinds/device-count-field.ts'
import { defineForm } from '#ui/form/define-form.ts'
import type { LinkageContent } from './content.ts'

/** Asks how many; at most what is free. P-19, 000 p.10 */
export function linkageForm(standing: Standing, before?: LinkageContent) {
  const most = mostFor(standing, before)
  return defineForm({
    count: deviceCountField({
      label: '追加申請台数',
      hint: `レセコン連携を行うレセプトコンピュータの台数です。1施設につき${MOST_LINKAGES}台までで、前に申請した分も数えます。業務に必要な台数だけを申請してください。`,
      most,
      tooMany: `追加申請台数は${most}以下で入力してください。1施設につき${MOST_LINKAGES}台までで、前に申請した分も数えます。`,
    }),
  })
}

/** What is free, and the places that the returned application holds already; sending it counts exactly. */
const mostFor = ({ linkagesHeld }: Standing, before?: LinkageContent): number =>
  Math.max(1, MOST_LINKAGES - linkagesHeld + (before?.count ?? 0))
