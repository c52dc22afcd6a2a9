import type { Availability } from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import { INSTITUTION_KINDS } from '#domain/institutions/institution-kind.ts'
import { readDay } from '#kinds/days.ts'
import { forbidSecond } from '#kinds/preconditions.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { dayInWords } from '#platform/clock/in-words.ts'
import { changeableFrom } from './deadlines.ts'
import { inForce } from './in-force.ts'

type Closed = Exclude<Availability, { readonly open: true }>

/** One at a time, not for 施術所等, and 変更 only from the 20th of the month of the last application. P-11, P-17 */
export const availability = (standing: Standing): Availability =>
  forbidOthers(standing) ?? forbidSecond(standing, 'claims-usage') ?? forbidEarlyChange(standing) ?? { open: true }

/** 施術所等 do not claim on-line. */
export function forbidOthers({ institution }: Standing): Closed | undefined {
  if (INSTITUTION_KINDS.some(({ slug }) => slug === institution.kind)) return undefined
  return { open: false, because: '施術所等の方は、オンライン請求の対象ではありません。この申請は要りません。' }
}

function forbidEarlyChange(standing: Standing): Closed | undefined {
  const appliedOn = inForce(standing)?.appliedOn
  if (!appliedOn) return undefined
  const from = changeableFrom(readDay(appliedOn))
  if (Temporal.PlainDate.compare(dayOf(standing.now), from) >= 0) return undefined
  return { open: false, because: `申請した内容の変更は、${dayInWords(from)}から受け付けます。` }
}
