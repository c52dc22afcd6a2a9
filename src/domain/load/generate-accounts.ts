import { newId } from '#platform/new-id.ts'
import type { Random } from '#platform/random.ts'
import type { Work } from '#platform/work.ts'

export interface AccountHolder {
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

/** Gives each of these invented institutions so many accounts in 本番環境, with invented names, all with one password. */
export async function generateAccounts(
  work: Work,
  holders: readonly AccountHolder[],
  { each, passwordHash }: { readonly each: number; readonly passwordHash: string },
): Promise<void> {
  for (const holder of holders)
    await work.db
      .insertInto('accounts')
      .values(Array.from({ length: each }, (_, index) => accountRow(holder, index, passwordHash)))
      .execute()
}

function accountRow({ id, registeredAt, random }: AccountHolder, index: number, passwordHash: string) {
  const pick = <Of>(from: readonly Of[]): Of => from[random.bytes(4).readUInt32BE() % from.length] as Of
  const [[surname, surnameKana], [firstName, firstNameKana]] = [pick(SURNAMES), pick(FIRST_NAMES)]
  return {
    institution_id: id,
    environment: 'production',
    id: newId({ now: registeredAt, random }),
    user_id: `u${String(index).padStart(5, '0')}`,
    role: roleOf(index),
    name: `${surname}　${firstName}`,
    kana: `${surnameKana}　${firstNameKana}`,
    starts_on: Temporal.PlainDate.from('2025-04-01'),
    password_hash: passwordHash,
    password_changed_at: registeredAt,
    created_at: registeredAt,
  }
}
