import type { Line } from '../application-kind.ts'

export interface EarlierLines {
  readonly lines: readonly Line[]
  /** Of another application, not of a version before it. */
  readonly another: boolean
}

/** One line of an application beside the same line of earlier ones. */
export interface ComparedLine {
  readonly label: string
  readonly now?: string | undefined
  /** Missing where there is nothing to compare. */
  readonly before: readonly (EarlierLine | undefined)[]
  readonly differs: boolean
}

interface EarlierLine {
  readonly value: string | undefined
  readonly same: boolean
}

/** What every application says for itself: that another one said something else, or nothing, is no change. */
const OF_ITSELF = ['申請区分', '秘密の番号', '備考']

/** Every label of any, in the order of the newest; what only older ones have comes last. B-02 */
export function compareLines(now: readonly Line[], ...earlier: readonly EarlierLines[]): readonly ComparedLine[] {
  const newest = new Map(now)
  const older = earlier.map(({ lines, another }) => ({
    another,
    lines: new Map(another ? lines.filter(([label]) => !OF_ITSELF.includes(label)) : lines),
  }))
  const labels = new Set([newest, ...older.map(({ lines }) => lines)].flatMap((lines) => [...lines.keys()]))
  return [...labels].map((label) => {
    const value = newest.get(label)
    const before = older.map(({ lines, another }) => {
      if (another && OF_ITSELF.includes(label)) return undefined
      return { value: lines.get(label), same: lines.get(label) === value }
    })
    return { label, now: value, before, differs: before.some((line) => line && !line.same) }
  })
}
