import { setTimeout as pause } from 'node:timers/promises'
import { type AnswerClass, noteAnswerTimes } from '#domain/overview/note-answer-times.ts'
import type { Actor } from '#platform/actor.ts'
import { transact } from '#platform/work.ts'
import type { Environment } from './environment.ts'

const EVERY_MS = 60_000
/** A database that fell silent keeps nobody from stopping. */
const LAST_WITHIN_MS = 2_000

const WEB: Actor = { kind: 'system', id: 'answer-times', via: 'web' }

export type AnswerTimesEnvironment = Pick<
  Environment,
  'metrics' | 'log' | 'db' | 'clock' | 'random' | 'secrets' | 'jobs' | 'letterhead'
>

/**
 * Once a minute, and when it stops, this process adds the answers it gave to those of all. It reads the histogram that
 * Prometheus reads, so no answer waits for it. While the database is away, the next time adds them. B-11
 */
export function startAnswerTimes(env: AnswerTimesEnvironment, everyMs = EVERY_MS): { stop(): Promise<void> } {
  const stopping = new AbortController()
  let added: readonly AnswerClass[] = []
  const working = workUntil(stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await Promise.race([working.then(tryToAdd), pause(LAST_WITHIN_MS, undefined, { ref: false })])
    },
  }

  async function workUntil(signal: AbortSignal): Promise<void> {
    for (;;) {
      await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined)
      if (signal.aborted) return
      await tryToAdd()
    }
  }

  async function tryToAdd(): Promise<void> {
    await add().catch((error: Error) => env.log.warn({ err: error }, 'times of answers could not be added'))
  }

  async function add(): Promise<void> {
    const all = await answersSoFar(env)
    const before = new Map(added.map(({ site, atMostSeconds, count }) => [`${site} ${atMostSeconds}`, count]))
    const since = all.map((one) => ({
      ...one,
      count: one.count - (before.get(`${one.site} ${one.atMostSeconds}`) ?? 0),
    }))
    await transact(env, WEB, (work) => noteAnswerTimes(work, since))
    added = all
  }
}

/** Of this process since it began. In the histogram each class holds those before it too. */
async function answersSoFar({ metrics }: AnswerTimesEnvironment): Promise<readonly AnswerClass[]> {
  const { values } = await metrics.answers.get()
  const sites = new Map<string, Map<number, number>>()
  for (const { metricName, labels, value } of values) {
    if (!metricName?.endsWith('_bucket')) continue
    const { le } = labels as { le?: string | number }
    const edge = le === '+Inf' ? Number.POSITIVE_INFINITY : Number(le)
    const classes = sites.get(String(labels.site)) ?? new Map<number, number>()
    sites.set(String(labels.site), classes.set(edge, (classes.get(edge) ?? 0) + value))
  }
  return [...sites].flatMap(([site, classes]) => {
    let before = 0
    return [...classes]
      .sort(([one], [other]) => one - other)
      .map(([atMostSeconds, upTo]) => {
        const count = upTo - before
        before = upTo
        return { site, atMostSeconds, count }
      })
  })
}
