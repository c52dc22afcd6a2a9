export interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Year before the first of an era. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  r: 2018,
  平成: 1988,
  h: 1988,
  昭和: 1925,
  s: 1925,
  大正: 1911,
  t: 1911,
  明治: 1867,
  m: 1867,
}

const ERA = '(令和|平成|昭和|大正|明治|[rhstm])?'
const SEPARATED = new RegExp(
  `^${ERA}\\s*(\\d{1,4}|元)\\s*(?:年|[-/.,\\s])\\s*(\\d{1,2})\\s*(?:月|[-/.,\\s])\\s*(\\d{1,2})\\s*日?$`,
  'i',
)
const YEAR_MONTH = new RegExp(`^${ERA}\\s*(\\d{1,4}|元)\\s*(?:年|[-/.,\\s])\\s*(\\d{1,2})\\s*月?$`, 'i')
const PACKED = /^(\d{4})(\d{2})(\d{2})$/
const PACKED_ERA = /^([rhstm])(\d{2})(\d{2})(\d{2})$/i

/**
 * Reads a date as people write it, widths and hyphens already folded: 2026/11/20, 2026-11-20, 2026.11.20, 20261120,
 * 2026年11月20日, 令和8年11月20日, R8.11.20, R081120. Whether the day exists is not looked at. No Temporal here: the
 * browser uses it too.
 */
export function parseDate(text: string): DateParts | undefined {
  const packed = PACKED.exec(text)
  if (packed) return parts(undefined, packed[1], packed[2], packed[3])
  const [, era, year, month, day] = PACKED_ERA.exec(text) ?? SEPARATED.exec(text) ?? []
  return parts(era, year, month, day)
}

/** The same for a month: 2026/11, 2026年11月, 令和8年11月. */
export function parseYearMonth(text: string): Omit<DateParts, 'day'> | undefined {
  const [, era, year, month] = YEAR_MONTH.exec(text) ?? []
  return parts(era, year, month, '1')
}

function parts(era?: string, year?: string, month?: string, day?: string): DateParts | undefined {
  if (!year || !month || !day) return undefined
  const inEra = year === '元' ? 1 : Number(year)
  // Two digits without an era could be anything.
  if (!era && (year === '元' || year.length < 4)) return undefined
  return { year: inEra + (era ? (ERAS[era.toLowerCase()] ?? 0) : 0), month: Number(month), day: Number(day) }
}
