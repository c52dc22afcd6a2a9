import { makeBatch } from '#domain/letters/make-batch.ts'
import { postBatch } from '#domain/letters/post-letters.ts'
import { type ReturnReason, returnLetter } from '#domain/letters/return-letter.ts'
import { openContent } from '#domain/letters/sealed-content.ts'
import { sendLetterAgain } from '#domain/letters/settle-return.ts'
import { byReviewer, type Deed, type Scene, succeed } from './demo-deeds.ts'

/** Puts all waiting letters into a batch, unless somebody else's wait too: those are not ours to print. */
export const batchLetters: Deed = async (scene) => {
  const { work, played } = scene
  const others = await work.db
    .selectFrom('letters')
    .select('id')
    .where('batch_id', 'is', null)
    .where((row) => row.or([row('institution_id', 'is', null), row('institution_id', 'not in', played)]))
    .limit(1)
    .execute()
  if (others.length === 0) succeed(await makeBatch(byReviewer(scene, 0), {}))
}

/** 投函, each with an invented 引受番号. */
export const postLetters: Deed = async (scene) => {
  const letters = (await findLetters(scene)).filter(({ batch_id, posted_at }) => batch_id && !posted_at)
  const [first] = letters
  if (!first?.batch_id) return
  const trackingNumbers = letters.map(({ number }) => trackingNumber(9_000_000_000 + number))
  succeed(await postBatch(byReviewer(scene, 0), first.batch_id, { letters: letters.length, trackingNumbers }))
}

/** 返戻 of the institution's letter of this kind. */
export const bringBack =
  (kind: string, reason: ReturnReason): Deed =>
  async (scene) => {
    const letter = (await findLetters(scene)).find((one) => one.kind === kind && one.posted_at)
    if (letter) succeed(await returnLetter(byReviewer(scene, 0), { letter: letter.id, reason }))
  }

/** 再送 of what came back, to the same address. */
export const sendAgain =
  (kind: string): Deed =>
  async (scene) => {
    const letter = (await findLetters(scene)).find((one) => one.kind === kind && one.returned_at)
    if (!letter) return
    const { addressee } = openContent(scene.work.secrets, letter.id, letter.content)
    succeed(await sendLetterAgain(byReviewer(scene, 0), letter.id, addressee))
  }

const findLetters = ({ work, institution }: Scene) =>
  work.db.selectFrom('letters').selectAll().where('institution_id', '=', institution).orderBy('number').execute()

/** Eleven digits, of which the last is the rest of the others divided by seven. */
const trackingNumber = (ten: number): string => `${ten}${ten % 7}`
