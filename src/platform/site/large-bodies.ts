import { twoLaneQueue } from '../password-hash/two-lane-queue.ts'

/** A body that may be larger than this is read in turn. */
const LARGE_BYTES = 4 * 1024 * 1024

/** While it is read and stored a file is in memory several times over. */
export const LARGE_BODIES_AT_ONCE = 4

/** Whoever waits has sent the beginning only. Who comes after these is turned away before anything is read. */
export const LARGE_BODIES_WAITING = 40

export type LargeBodies = ReturnType<typeof largeBodies>

/** Answers posts with large bodies a few at a time: many files at once would fill the memory. @throws TooBusy */
export function largeBodies() {
  const queue = twoLaneQueue(LARGE_BODIES_AT_ONCE, LARGE_BODIES_WAITING)
  return {
    inTurn: <Result>({ bodyLimit = 0 }: { readonly bodyLimit?: number }, answer: () => Promise<Result>) =>
      bodyLimit > LARGE_BYTES ? queue.run('people', answer) : answer(),
  }
}
