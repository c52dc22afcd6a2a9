import { toHalfWidth } from '#platform/text/width.ts'

export type TrackingProblem = 'no-digits' | 'wrong-length' | 'wrong-check-digit'

export type ReadTracking = { readonly number: string } | { readonly problem: TrackingProblem }

const BETWEEN = /[-‐−–—ー\s]/g
const LENGTHS = [11, 12]
const MODULUS = 7

/** 引受番号 or お問い合わせ番号: 11 or 12 digits, of which the last is the rest of the others divided by seven. */
export function readTrackingNumber(text: string): ReadTracking {
  const digits = toHalfWidth(text).replaceAll(BETWEEN, '')
  if (!/^[0-9]+$/.test(digits)) return { problem: 'no-digits' }
  if (!LENGTHS.includes(digits.length)) return { problem: 'wrong-length' }
  const rest = Number(digits.slice(0, -1)) % MODULUS
  return rest === Number(digits.at(-1)) ? { number: digits } : { problem: 'wrong-check-digit' }
}

/** As it stands on the label: 「384-12-34567-2」; twelve digits in fours. */
export const trackingInGroups = (number: string): string =>
  number.length === 11
    ? number.replace(/^(\d{3})(\d{2})(\d{5})(\d)$/, '$1-$2-$3-$4')
    : number.replace(/(\d{4})(?=\d)/g, '$1-')
