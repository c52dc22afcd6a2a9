import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** The certificate (DER) that was picked at the door of practice by its serial number, in hexadecimal digits. */
export async function findPracticeCertificate(db: Kysely<DB>, serial: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('certificates')
    .select('certificate')
    .where('serial', '=', Buffer.from(serial, 'hex'))
    .executeTakeFirst()
  return row?.certificate ?? undefined
}
