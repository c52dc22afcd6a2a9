import type { Work } from '#platform/work.ts'

/** Since 「同意する」: longer than anybody leaves the form open, short enough that the fee is remembered. Our choice. */
const DRAFT_LIVES = Temporal.Duration.from({ hours: 72 })

/** House-keeping: applications that were begun and not sent. Returns how many. */
export async function deleteOldCertificateDrafts({ db, now }: Work): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('certificate_drafts')
    .where('agreed_at', '<=', now.subtract(DRAFT_LIVES))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
