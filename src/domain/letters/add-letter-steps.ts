import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** What is done with letters, and how people read it. */
export const LETTER_STEPS = {
  batched: '束に入れた',
  printed: '印刷',
  posted: '投函',
  returned: '返戻',
  'sent-again': '再送の手配',
  closed: '返戻の処理を終了',
} as const satisfies Record<string, string>

export type LetterStep = keyof typeof LETTER_STEPS

/** Writes the same step into the history of these letters. They are locked by the change it speaks of. */
export async function addLetterSteps(
  { db, now, actor }: Work,
  step: LetterStep,
  letters: readonly string[],
  remark?: string,
): Promise<void> {
  await sql`
    insert into letter_steps (letter_id, number, step, at, operator_id, remark)
    select id, 1 + (select count(*) from letter_steps where letter_id = id), ${step}, ${now},
      ${actor.kind === 'operator' ? actor.id : null}::uuid, ${remark ?? null}
    from unnest(${letters}::uuid[]) id
  `.execute(db)
}
