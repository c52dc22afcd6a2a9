import type { Line } from '#domain/applications/application-kind.ts'

const NOTHING = '（なし）'

/** A label, its value as applied for, and its value in force. */
export interface Difference {
  readonly line: Line
  readonly before: string
}

/** 変更: of what is told of both, what differs. `saidEachTime` says nothing of a change, such as 備考. P-13, P-17 */
export function describeDifferences(
  before: readonly Line[],
  after: readonly Line[],
  saidEachTime: readonly string[],
): Difference[] {
  const [told, tells] = [new Map(before), new Map(after)]
  return [...new Set([...told.keys(), ...tells.keys()])]
    .filter((label) => !saidEachTime.includes(label) && told.get(label) !== tells.get(label))
    .map((label) => ({ line: [label, tells.get(label) ?? NOTHING], before: told.get(label) ?? NOTHING }))
}
