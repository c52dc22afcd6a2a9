/** So many took no longer than this, and longer than `overSeconds`. */
export interface TimeClass {
  readonly overSeconds: number
  /** Infinity for the last class. */
  readonly atMostSeconds: number
  readonly count: number
}

/**
 * An estimate from classes: as if times lay evenly within theirs, as Prometheus' histogram_quantile has it. Of the last
 * class, which has no end, its beginning. Nothing when there is nothing.
 */
export function percentile(classes: readonly TimeClass[], share: number): number | undefined {
  const wanted = classes.reduce((sum, { count }) => sum + count, 0) * share
  let before = 0
  for (const { overSeconds, atMostSeconds, count } of classes.toSorted((a, b) => a.overSeconds - b.overSeconds)) {
    if (count > 0 && before + count >= wanted) {
      if (atMostSeconds === Number.POSITIVE_INFINITY) return overSeconds
      return overSeconds + ((atMostSeconds - overSeconds) * (wanted - before)) / count
    }
    before += count
  }
  return undefined
}
