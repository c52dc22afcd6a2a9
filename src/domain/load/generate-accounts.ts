import { sql } from 'kysely'
import { newId } from '#platform/new-id.ts'
import type { Random } from '#platform/random.ts'
import type { Work } from '#platform/work.ts'
import { staffOf } from './staff-of.ts'

export interface AccountHolder {
  readonly number: number
  readonly id: string
  readonly registeredAt: Temporal.Instant
  readonly random: Random
}

const SURNAMES = [
  ['佐藤', 'サトウ'],
  ['鈴木', 'スズキ'],
  ['高橋', 'タカハシ'],
  ['田中', 'タナカ'],
  ['伊藤', 'イトウ'],
  ['渡辺', 'ワタナベ'],
  ['山本', 'ヤマモト'],
  ['中村', 'ナカムラ'],
] as const
const FIRST_NAMES = [
  ['花子', 'ハナコ'],
  ['太郎', 'タロウ'],
  ['陽子', 'ヨウコ'],
  ['健一', 'ケンイチ'],
  ['美咲', 'ミサキ'],
  ['大輔', 'ダイスケ'],
] as const

/** Two administrate, most work at the counter, some look at records. */
const roleOf = (index: number) => (index < 2 ? 'administrator' : index % 5 === 0 ? 'viewer' : 'general')

/**
 * Gives these invented institutions accounts in 本番環境, with invented names, all with one password: so many each, or
 * as many as `staffOf` says. One statement, however many.
 */
export async function generateAccounts(
  work: Work,
  holders: readonly AccountHolder[],
  { each, passwordHash }: { readonly each: number | 'uneven'; readonly passwordHash: string },
): Promise<void> {
  const rows = holders.flatMap((holder) =>
    Array.from({ length: each === 'uneven' ? staffOf(holder.number) : each }, (_, index) => accountRow(holder, index)),
  )
  const column = (name: keyof (typeof rows)[number], type: string) =>
    sql`${rows.map((row) => row[name])}::${sql.raw(type)}[]`
  await sql`
    insert into accounts (institution_id, environment, id, user_id, role, name, kana, starts_on, password_hash,
      password_changed_at, created_at)
    select institution, 'production', id, user_id, role, name, kana, date '2025-04-01', ${passwordHash}, at, at
    from unnest(${column('institution', 'uuid')}, ${column('id', 'uuid')}, ${column('userId', 'text')},
      ${column('role', 'text')}, ${column('name', 'text')}, ${column('kana', 'text')}, ${column('at', 'timestamptz')})
      as row (institution, id, user_id, role, name, kana, at)`.execute(work.db)
}

function accountRow({ id: institution, registeredAt: at, random }: AccountHolder, index: number) {
  const pick = <Of>(from: readonly Of[]): Of => from[random.bytes(4).readUInt32BE() % from.length] as Of
  const [[surname, surnameKana], [firstName, firstNameKana]] = [pick(SURNAMES), pick(FIRST_NAMES)]
  return {
    institution,
    id: newId({ now: at, random }),
    userId: `u${String(index).padStart(5, '0')}`,
    role: roleOf(index),
    name: `${surname}　${firstName}`,
    kana: `${surnameKana}　${firstNameKana}`,
    at,
  }
}
