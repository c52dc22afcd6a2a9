import type { Standing } from '#domain/applications/standing.ts'
import { dayOf } from '#platform/clock/clock.ts'
import type { Errors } from '#ui/form/field.ts'
import { MESSAGES } from '#ui/form/messages.ts'
import { describeChanges } from './describe-changes.ts'
import type { UsageValues } from './fields.ts'
import { inForce } from './in-force.ts'
import { contentOf } from './read-values.ts'

/** Rules between fields: what is typed twice agrees, a 変更 changes something and moves no month into the past. P-13 */
export function findContradictions(values: UsageValues, standing: Standing): Errors {
  const { caf, caf_again, cop, cop_again, secret_number, secret_number_again } = values
  return {
    ...(caf !== caf_again && { caf_again: MESSAGES.differs('確認用お客さまID（CAF）', 'お客さまID（CAF）') }),
    ...(cop !== cop_again && { cop_again: MESSAGES.differs('確認用お客さまID（COP）', 'お客さまID（COP）') }),
    ...(secret_number !== secret_number_again && {
      secret_number_again: MESSAGES.differs('確認用秘密の番号', '秘密の番号'),
    }),
    ...(values.request === 'change' && findIdleChange(values, standing)),
  }
}

const NOTHING_CHANGED =
  'いま有効な内容から変わったところがありません。変える項目を直してください。備考だけを送ることはできません。'

function findIdleChange(values: UsageValues, standing: Standing): Errors {
  const current = inForce(standing)
  const content = contentOf(values)
  const thisMonth = dayOf(standing.now).toPlainYearMonth().toString()
  const past = (month: string | undefined, before: string | undefined) =>
    month !== undefined && month !== before && month < thisMonth
  const today = `${thisMonth.slice(0, 4)}年${Number(thisMonth.slice(5))}月`
  if (past(content.startMonth, current?.startMonth))
    return { start_month: MESSAGES.tooEarly('利用開始予定年月', today) }
  if (past(content.testMonth, current?.testMonth)) return { test_month: MESSAGES.tooEarly('テスト開始予定年月', today) }
  return describeChanges(content, standing).length === 0 ? { form: NOTHING_CHANGED } : {}
}
