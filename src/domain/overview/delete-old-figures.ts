import type { Work } from '#platform/work.ts'
import { FIGURES_KEPT } from './count-sign-ins.ts'

/** Deletes figures older than the overview looks back. Returns how many rows. B-11 */
export async function deleteOldFigures({ db, now }: Work): Promise<number> {
  const oldest = now.subtract(FIGURES_KEPT)
  const signIns = await db.deleteFrom('sign_in_hours').where('hour', '<', oldest).executeTakeFirst()
  const answers = await db.deleteFrom('answer_times').where('hour', '<', oldest).executeTakeFirst()
  return Number(signIns.numDeletedRows + answers.numDeletedRows)
}
