import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Clock } from './clock.ts'

/** The real time moved by an offset that lives in the database, so that every process follows it. Practice only. */
export const practiceClock = (db: Kysely<DB>): Clock => ({
  async now() {
    const { offset_ms } = await db.selectFrom('practice_clock').select('offset_ms').executeTakeFirstOrThrow()
    return Temporal.Now.instant().add({ milliseconds: offset_ms })
  },
})

/** Sets the clock to `at`; it goes on from there. Without `at` it shows the real time again. */
export async function setClock(db: Kysely<DB>, at?: Temporal.Instant): Promise<void> {
  const offset = at ? at.epochMilliseconds - Temporal.Now.instant().epochMilliseconds : 0
  await db.updateTable('practice_clock').set({ offset_ms: offset }).execute()
}
