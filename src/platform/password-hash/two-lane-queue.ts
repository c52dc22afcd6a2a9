import type { Lane } from './password-hasher.ts'

/** More people wait than can be served soon: the answer is 429 at once instead of a page that never comes. */
export class TooBusy extends Error {}

/**
 * Runs at most `workers` tasks at the same time. People go before batches; when `bound` people wait, the next is
 * turned away. A batch waits as long as it must: it is a job, not a person.
 */
export function twoLaneQueue(workers: number, bound: number) {
  const lanes: Record<Lane, (() => void)[]> = { people: [], batch: [] }
  let running = 0

  async function takeTurn(lane: Lane): Promise<void> {
    if (running < workers) {
      running += 1
      return
    }
    if (lane === 'people' && lanes.people.length >= bound) throw new TooBusy()
    await new Promise<void>((start) => lanes[lane].push(start))
  }

  /** The next in line takes over the turn; it only becomes free when nobody waits. */
  function passOn(): void {
    const next = lanes.people.shift() ?? lanes.batch.shift()
    if (next) next()
    else running -= 1
  }

  return {
    async run<Result>(lane: Lane, task: () => Promise<Result>): Promise<Result> {
      await takeTurn(lane)
      try {
        return await task()
      } finally {
        passOn()
      }
    },
    waiting: () => ({ people: lanes.people.length, batch: lanes.batch.length }),
  }
}
