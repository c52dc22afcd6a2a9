/** Of the two ways a workbook counts days. ECMA-376 part 1 §18.17.4.1 */
export type DayCount = 1900 | 1904

/** Nothing beyond 9999/12/31. */
const LAST = { 1900: 2_958_465, 1904: 2_957_003 } as const
/** 1900/02/29 as number 60, which Excel has from Lotus 1-2-3: days before it are one less. */
const DAY_THAT_WAS_NOT = 60

/** 2026/11/20, as the cell shows it in Japan; undefined where it is no day. The time of day is left out. */
export function daySerial(serial: number, count: DayCount): string | undefined {
  const days = Math.floor(serial)
  if (!(days >= (count === 1900 ? 1 : 0) && days <= LAST[count])) return undefined
  if (count === 1904) return inFigures(Temporal.PlainDate.from('1904-01-01').add({ days }))
  if (days === DAY_THAT_WAS_NOT) return '1900/02/29'
  return inFigures(Temporal.PlainDate.from(days < DAY_THAT_WAS_NOT ? '1899-12-31' : '1899-12-30').add({ days }))
}

const inFigures = (day: Temporal.PlainDate): string => day.toString().replaceAll('-', '/')
