import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

const LOOK_EVERY_MS = 100
/** The authority takes about 0.2 s. Whoever asks through a proxy is answered before the proxy gives up. */
const LOOKS_MOST = 30

export interface OrderKey {
  readonly institution: string
  readonly serial: Buffer
}

/** Waits up to three seconds until the authority has signed; undefined when it takes longer, or will not sign. */
export async function awaitCertificate(db: Kysely<DB>, { institution, serial }: OrderKey): Promise<Buffer | undefined> {
  for (let looks = 0; looks < LOOKS_MOST; looks++) {
    const row = await db
      .selectFrom('certificates')
      .select(['certificate', 'problem'])
      .where('institution_id', '=', institution)
      .where('serial', '=', serial)
      .executeTakeFirst()
    if (row?.certificate) return row.certificate
    if (!row || row.problem) return undefined
    await pause(LOOK_EVERY_MS)
  }
  return undefined
}
