import type { Administrator } from '#domain/account-administration/administrator.ts'
import type { Handout } from '#domain/account-administration/open-new-password.ts'
import { ENVIRONMENTS } from '#domain/accounts/account.ts'
import { isSystemRole, ROLES } from '#domain/accounts/role.ts'
import { record } from '#domain/audit/record.ts'
import { dayOf } from '#platform/clock/clock.ts'
import type { Work } from '#platform/work.ts'
import { readBulkResultRows } from './bulk-result-rows.ts'
import { keyOf } from './draft-bulk-upload.ts'
import { findBulkUpload } from './find-bulk-uploads.ts'

/** Rows that one file of handouts is made of: setting a page takes about ten milliseconds, and memory. */
export const HANDOUT_ROWS = 200

/** How many files of handouts a result comes to. */
export const handoutParts = (rows: number): number => Math.ceil(rows / HANDOUT_ROWS)

/**
 * What the persons are given for whom rows of this part were registered, in the order of the file: those whose initial
 * password can still be read. Like the result, for accounts of the kind that uploaded it; each opening is in the audit.
 * Undefined for everybody else, and without anything registered. 004 p.22
 */
export async function openBulkHandouts(
  work: Work,
  by: Administrator,
  { upload: id, part }: { readonly upload: string; readonly part: number },
): Promise<readonly Handout[] | undefined> {
  const upload = await findBulkUpload(work.db, by, id)
  if (!upload?.registered || part < 1 || part > handoutParts(upload.rows ?? 0)) return undefined
  const { code, name } = await work.db
    .selectFrom('institutions')
    .select(['code', 'name'])
    .where('id', '=', by.institution)
    .executeTakeFirstOrThrow()
  record(work, 'open-bulk-result', { subject: `bulk-upload:${id}`, detail: { handouts: part } })
  const handouts: Handout[] = []
  const place = { after: (part - 1) * HANDOUT_ROWS, most: HANDOUT_ROWS }
  for await (const row of readBulkResultRows(work, keyOf(by, id), place)) {
    if (row.password === undefined || !row.role || !row.passwordUntil) continue
    handouts.push({
      environment: ENVIRONMENTS[by.environment],
      code,
      institution: name,
      role: ROLES[row.role].choice,
      userId: row.userId ?? '',
      userName: row.name ?? '',
      password: row.password,
      passwordUntil: isSystemRole(row.role) ? undefined : dayOf(row.passwordUntil.subtract({ seconds: 1 })),
    })
  }
  return handouts
}
