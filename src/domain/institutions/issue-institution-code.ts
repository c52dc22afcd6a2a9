import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import type { Work } from '#platform/work.ts'
import { composeInstitutionCode, withCheckDigit } from './institution-code.ts'

/** 医科: a 職域診療所 is a clinic. */
const FEE_SCHEDULE = 1

/** 郡市区番号 of codes that are issued here: in the public list there is none with 00. */
const ISSUED_HERE = '00'

/**
 * Gives an institution that has no code the next free one of its prefecture, and returns it; nothing when it has one
 * already. The form of these codes is our choice: docs/decisions/0018-workplace-clinic-codes.md. P-03
 */
export async function issueInstitutionCode(
  work: Work,
  institution: string,
  prefecture: string,
): Promise<string | undefined> {
  const code = await nextFreeCode(work, prefecture)
  const given = await work.db
    .updateTable('institutions')
    .set({ code })
    .where('id', '=', institution)
    .where('code', 'is', null)
    .returning('code')
    .executeTakeFirst()
  if (!given) return undefined
  record(work, 'issue-institution-code', { subject: `institution:${institution}`, institution, detail: { code } })
  return code
}

async function nextFreeCode(work: Work, prefecture: string): Promise<string> {
  for (;;) {
    const number = await takeNumber(work, prefecture)
    const code = composeInstitutionCode(
      withCheckDigit({
        prefecture,
        feeSchedule: FEE_SCHEDULE,
        six: `${ISSUED_HERE}${String(number).padStart(4, '0')}`,
      }),
    )
    if (!(await isKnown(work, prefecture, code))) return code
  }
}

/** One statement: no number is given twice. The check of the table ends the search after 9999. */
async function takeNumber({ db }: Work, prefecture: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into workplace_clinic_numbers as numbers (prefecture, last) values (${prefecture}, 1)
    on conflict (prefecture) do update set last = numbers.last + 1 returning last`.execute(db)
  return rows[0]?.last ?? 0
}

/** Registered here, or in the public list under any 点数表. */
async function isKnown({ db }: Work, prefecture: string, code: string): Promise<boolean> {
  const registered = await db.selectFrom('institutions').select('id').where('code', '=', code).executeTakeFirst()
  if (registered) return true
  const listed = await db
    .selectFrom('institution_list')
    .select('id')
    .where('prefecture', '=', prefecture)
    .where('code7', '=', code.slice(3))
    .executeTakeFirst()
  return listed !== undefined
}
