/** ★ to ★★★★★. P-24 */
export const STARS = [5, 4, 3, 2, 1]

const MOST = 5

/** Four of five as 「★★★★☆」: a mean is rounded. */
export const inStars = (value: number): string => {
  const full = Math.round(value)
  return '★'.repeat(full) + '☆'.repeat(MOST - full)
}
