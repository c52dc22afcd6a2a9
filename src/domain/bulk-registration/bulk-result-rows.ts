import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Role } from '#domain/accounts/role.ts'
import { openInitialPassword } from '#domain/accounts/sealed-account.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import type { BulkKey } from './bulk-upload.ts'

/** What came of a row. */
export interface BulkResultRow {
  readonly number: number
  readonly typed: readonly string[]
  readonly outcome: 'good' | 'unfit' | 'repeated' | 'taken' | 'registered'
  readonly problem: string | null
  readonly role: Role | null
  readonly userId: string | null
  readonly name: string | null
  /** Of a registered row: as long as nobody changed it, made another, or let it run out. */
  readonly password: string | undefined
  readonly passwordUntil: Temporal.Instant | null
}

const ROWS_AT_ONCE = 500

interface Asked {
  readonly db: Kysely<DB>
  readonly secrets: Secrets
  readonly now: Temporal.Instant
}

/** The rows of a result, in the order of the file, some at a time: from the row after `after`, `most` at most. */
export async function* readBulkResultRows(
  asked: Asked,
  key: BulkKey,
  { after = 0, most = Number.POSITIVE_INFINITY } = {},
): AsyncGenerator<BulkResultRow> {
  for (let [from, left] = [after, most]; left > 0; ) {
    const rows = await readSome(asked.db, key, from, Math.min(ROWS_AT_ONCE, left))
    for (const row of rows) yield openRow(asked, key, row)
    from = rows.at(-1)?.number ?? from
    left = rows.length < ROWS_AT_ONCE ? 0 : left - rows.length
  }
}

const readSome = (db: Kysely<DB>, { institution, environment, id }: BulkKey, after: number, most: number) =>
  db
    .selectFrom('bulk_rows as r')
    .leftJoin('accounts as a', (join) =>
      join
        .onRef('a.institution_id', '=', 'r.institution_id')
        .onRef('a.environment', '=', 'r.environment')
        .onRef('a.id', '=', 'r.account_id')
        // Whoever makes another password later is the only one to see it.
        .on('a.shown_to', 'is', null),
    )
    .select(['r.number', 'r.typed', 'r.outcome', 'r.problem', 'r.role', 'r.user_id as userId', 'r.name'])
    .select(['a.id as account', 'a.initial_password as sealed', 'a.initial_password_until as passwordUntil'])
    .where('r.institution_id', '=', institution)
    .where('r.environment', '=', environment)
    .where('r.upload_id', '=', id)
    .where('r.number', '>', after)
    .orderBy('r.number')
    .limit(most)
    .execute()

type ReadRow = Awaited<ReturnType<typeof readSome>>[number]

function openRow({ secrets, now }: Asked, { institution, environment }: BulkKey, row: ReadRow): BulkResultRow {
  const { account, sealed, passwordUntil } = row
  const isOpen = sealed && account && passwordUntil && Temporal.Instant.compare(now, passwordUntil) < 0
  return {
    ...row,
    outcome: row.outcome as BulkResultRow['outcome'],
    role: row.role as Role | null,
    password: isOpen ? openInitialPassword(secrets, { institution, environment, id: account }, sealed) : undefined,
  }
}
