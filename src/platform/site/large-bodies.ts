import { twoLaneQueue } from '../password-hash/two-lane-queue.ts'

/** A body that may be larger than this is read in turn. */
const LARGE_BYTES = 4 * 1024 * 1024

/** While it is read and stored a file is in memory several times over. */
export const LARGE_BODIES_AT_ONCE = 4

/** Whoever waits has sent the beginning only. Who comes after these is turned away before anything is read. */
export const LARGE_BODIES_WAITING = 40

/** Of one sender: no more than one is read at a time, and no more than these wait. */
export const LARGE_BODIES_WAITING_EACH = 8

export type LargeBodies = ReturnType<typeof largeBodies>

/**
 * Answers posts with large bodies a few at a time: many files at once would fill the memory. Each sender has one turn at
 * most, so that one who sends slowly, or never ends, keeps back nobody but themselves. @throws TooBusy
 */
export function largeBodies() {
  const all = twoLaneQueue(LARGE_BODIES_AT_ONCE, LARGE_BODIES_WAITING)
  const senders = new Map<string, Sender>()

  async function inTurn<Result>(name: string, answer: () => Promise<Result>): Promise<Result> {
    const sender = senders.get(name) ?? newSender()
    senders.set(name, sender)
    sender.posts += 1
    try {
      return await sender.queue.run('people', () => all.run('people', answer))
    } finally {
      sender.posts -= 1
      if (sender.posts === 0) senders.delete(name)
    }
  }

  return {
    inTurn: <Result>(
      { bodyLimit = 0 }: { readonly bodyLimit?: number },
      sender: string,
      answer: () => Promise<Result>,
    ) => (bodyLimit > LARGE_BYTES ? inTurn(sender, answer) : answer()),
  }
}

interface Sender {
  readonly queue: ReturnType<typeof twoLaneQueue>
  posts: number
}

const newSender = (): Sender => ({ queue: twoLaneQueue(1, LARGE_BODIES_WAITING_EACH), posts: 0 })
