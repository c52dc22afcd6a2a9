/** How a number is shown, as far as its text depends on it: as a day, with zeros in front, or as it is. */
export type Shown = 'day' | 'number' | { readonly digits: number }

/** Days among the formats that are known by number alone, those of Japan included. ECMA-376 part 1 §18.8.30 */
const isDayOfOld = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)

/** What is quoted, escaped, padded with blanks, or in brackets (colours, conditions, languages). */
const LITERALS = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/gs

export function shownByCode(code: string): Shown {
  const [positive = ''] = code.replace(LITERALS, '').toLowerCase().split(';')
  if (/^0+$/.test(positive)) return { digits: Math.min(positive.length, 32) }
  if (positive.includes('general') || positive.includes('標準')) return 'number'
  const isDay = /[ydg年日]|e(?![+-])/.test(positive) || (/m/.test(positive) && !/[hs]/.test(positive))
  return isDay ? 'day' : 'number'
}

export const shownById = (id: number): Shown => (isDayOfOld(id) ? 'day' : 'number')
