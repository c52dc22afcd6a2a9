import type { Line } from '../application-kind.ts'

/** One line of an application beside the same line of earlier ones; a side that has none is undefined. */
export interface ComparedLine {
  readonly label: string
  readonly now?: string | undefined
  readonly before: readonly (string | undefined)[]
  readonly differs: boolean
}

/** Every label of any, in the order of the newest; what only older ones have comes last. B-02 */
export function compareLines(now: readonly Line[], ...earlier: readonly (readonly Line[])[]): readonly ComparedLine[] {
  const newest = new Map(now)
  const older = earlier.map((lines) => new Map(lines))
  const labels = new Set([newest, ...older].flatMap((lines) => [...lines.keys()]))
  return [...labels].map((label) => {
    const before = older.map((lines) => lines.get(label))
    const value = newest.get(label)
    return { label, now: value, before, differs: before.some((old) => old !== value) }
  })
}
