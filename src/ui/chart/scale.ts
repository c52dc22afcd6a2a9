/** Lines at round values from 0 up to at least `most`, three to five of them. */
export function roundScale(most: number, { whole = true } = {}): readonly number[] {
  const least = whole ? 1 : Number.EPSILON
  const rough = Math.max(most / 4, least)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((round) => round * power).find((round) => round >= rough - 1e-12) ?? rough
  const lines = Math.max(1, Math.ceil(most / step - 1e-9))
  return Array.from({ length: lines + 1 }, (_, line) => Number((line * step).toPrecision(12)))
}

/** Which of so many places are labelled: a few at most on a narrow screen, more on a wide one, at even distances. */
export function labelSteps(places: number): { readonly wide: number; readonly narrow: number } {
  const wide = Math.ceil(places / 12)
  return { wide, narrow: wide * Math.ceil(places / wide / 4) }
}

/** As an SVG attribute: of the width of the drawing, so that letters keep their size on every screen. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(3))}%`
