import type { Standing } from '#domain/applications/standing.ts'
import { keysOf } from '#kinds/keys-of.ts'
import type { Errors } from '#ui/form/field.ts'
import { MESSAGES } from '#ui/form/messages.ts'
import { CHANGES, type ChangedItem, type ClaimsContent } from './content.ts'
import { claimableMonths } from './deadlines.ts'
import type { ClaimsValues } from './fields.ts'
import { inForce } from './in-force.ts'
import { contentOf } from './read-values.ts'

/** Rules between fields: IDs typed twice agree, the first month can be met, 「変更項目」 names what changes. P-17 */
export function findContradictions(values: ClaimsValues, standing: Standing): Errors {
  const { caf, caf_again, cop, cop_again } = values
  const content = contentOf(values, standing)
  return {
    ...(caf !== caf_again && { caf_again: MESSAGES.differs('確認用お客さまID（CAF）', 'お客さまID（CAF）') }),
    ...(cop !== cop_again && { cop_again: MESSAGES.differs('確認用お客さまID（COP）', 'お客さまID（COP）') }),
    ...findMonthOutside(content, standing),
    ...findWrongTicks(content, standing),
  }
}

/** A month in force may stay what it is; another one is neither too near nor too far. */
function findMonthOutside({ startMonth }: ClaimsContent, standing: Standing): Errors {
  if (startMonth === inForce(standing)?.startMonth) return {}
  const { min, max } = claimableMonths(standing.now)
  if (startMonth < min.toString())
    return { start_month: `${tooEarly(min)}はじめて請求する月の2か月前の20日までにお申込みが必要です。` }
  if (startMonth > max.toString()) return { start_month: MESSAGES.tooLate('請求開始月', spelled(max)) }
  return {}
}

const tooEarly = (first: Temporal.PlainYearMonth) => MESSAGES.tooEarly('請求開始月', spelled(first))
const spelled = ({ year, month }: Temporal.PlainYearMonth) => `${year}年${month}月`

const NOTHING_CHANGED =
  'いま有効な内容から変わったところがありません。変える項目を直してください。備考だけを送ることはできません。'

function findWrongTicks(content: ClaimsContent, standing: Standing): Errors {
  const current = inForce(standing)
  if (!current) return {}
  const changed = changedItems(current, content)
  if (changed.length === 0) return { form: NOTHING_CHANGED }
  const ticked = content.changed ?? []
  const forgotten = changed.find((item) => !ticked.includes(item))
  if (forgotten) return { changed: `「${CHANGES[forgotten]}」も変わっています。変更項目にチェックを入れてください。` }
  const idle = ticked.find((item) => !changed.includes(item))
  return idle ? { changed: `「${CHANGES[idle]}」は変わっていません。チェックを外すか、内容を直してください。` } : {}
}

/** Of the nine items of 「変更項目」, those that differ. */
const changedItems = (before: ClaimsContent, after: ClaimsContent): readonly ChangedItem[] =>
  keysOf(CHANGES).filter((item) => partOf(before, item) !== partOf(after, item))

function partOf(content: ClaimsContent, item: ChangedItem): string | undefined {
  if (item === 'startYear') return content.startMonth.slice(0, 4)
  if (item === 'startMonth') return content.startMonth.slice(5)
  return content[item]
}
