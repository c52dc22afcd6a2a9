import type { Standing } from '#domain/applications/standing.ts'
import { plannedEnd } from '#kinds/ending.ts'
import { endingFields, NOTE } from '#kinds/ending-fields.ts'
import { defineForm } from '#ui/form/define-form.ts'

const UNDERSTOOD = '利用終了日の翌日から、すべてのアカウントでログインできなくなることを確認しました。'
const SAME = '利用終了日は、すでにこの日で承認されています。変える場合は、別の日を入力してください。'

/** Asked anew while the end has not come, another day is wanted. P-23 */
export function endingForm(standing: Standing) {
  const planned = plannedEnd(standing, 'eligibility')
  return defineForm(
    { ...endingFields(standing, UNDERSTOOD), note: NOTE },
    { check: ({ last_day }): Record<string, string> => (planned?.equals(last_day) ? { last_day: SAME } : {}) },
  )
}

export type EndingFields = ReturnType<typeof endingForm>['fields']
