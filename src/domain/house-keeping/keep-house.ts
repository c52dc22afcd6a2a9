import type { Actor } from '#platform/actor.ts'
import { transact, type Work, type WorkEnvironment } from '#platform/work.ts'

declare module '#platform/jobs/jobs.ts' {
  interface JobData {
    'keep-house': Record<string, never>
  }
}

/** Deletes what nobody needs any more and returns how many rows that were. */
export type HouseKeeping = (work: Work) => Promise<number>

const WORKER: Actor = { kind: 'system', id: 'keep-house', via: 'worker' }

/** Does each piece of house-keeping in a unit of work of its own. Returns the rows deleted, by piece. */
export async function keepHouse(
  env: WorkEnvironment,
  pieces: Readonly<Record<string, HouseKeeping>>,
): Promise<Record<string, number>> {
  const deleted: Record<string, number> = {}
  for (const [name, piece] of Object.entries(pieces)) deleted[name] = await transact(env, WORKER, piece)
  return deleted
}
