/**
 * How many accounts the invented institution of this number has when they are as uneven as in life: most are clinics of
 * a few, one in forty has 50, one in a thousand is a hospital of 1,000, and the first has 5,000. 310,000 have 3.1 million.
 */
export function staffOf(number: number): number {
  if (number === 0) return 5000
  if (number % 1000 === 1) return 1000
  if (number % 40 === 2) return 50
  return 2 + (number % 13)
}
