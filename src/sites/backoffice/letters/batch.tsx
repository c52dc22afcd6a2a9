import { findBatchLetters } from '#domain/letters/find-batch.ts'
import { type PostRefusal, postBatch } from '#domain/letters/post-letters.ts'
import { printBatch } from '#domain/letters/print-batch.ts'
import { batchNumber, setLetterBatch } from '#notices/letters/set-letter-batch.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type OperatorContext, page } from '../page.ts'
import { afterProof } from '../prove-again/after-proof.tsx'
import { findAskedBatch } from './asked-letter.ts'
import { BatchView, type BatchViewProps } from './batch-view.tsx'
import { readNumber } from './letter-queue-address.ts'
import { readTrackingList, trackingListForm } from './tracking-form.ts'

export const POST_REFUSALS: Readonly<Record<PostRefusal, string>> = {
  changed: '画面を開いたあとに、ほかの人が投函を記録しました。いまの状態をご確認ください',
  'other-count': '番号の数が、投函する通数と合いません',
  'used-number': 'この90日のあいだに使われた引受番号が含まれています。読み違いがないか確かめてください',
}

/** A batch: what is in it, its PDF, and where its posting is recorded. B-06 */
export const batchPage = page({
  path: '/letters/batches/:batch',
  access: 'may:see-letters',
  get: (c) => show(c),
})

/** 「束を印刷する」: the list and all letters as one PDF. First passwords are among them, so it asks who is there. */
export const printBatchPage = page({
  path: '/letters/batches/:batch/print',
  access: 'may:print-letters',
  get: (c) => c.redirect(`/letters/batches/${encodeURIComponent(c.params.batch ?? '')}`),
  post: afterProof(async (c) => {
    const asked = await findAskedBatch(c)
    const batch = asked && (await c.transact((work) => printBatch(work, asked.id)))
    if (!batch) return c.fail(404)
    const pdf = await setLetterBatch(batch)
    return c.send(new Uint8Array(pdf), 'application/pdf', 200, {
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`郵送物_${batchNumber(batch.number)}.pdf`)}`,
    })
  }),
})

/** 「投函を記録する」, for all letters of the batch that are not posted yet. */
export const postBatchPage = page({
  path: '/letters/batches/:batch/posted',
  access: 'may:post-letters',
  get: (c) => c.redirect(`/letters/batches/${encodeURIComponent(c.params.batch ?? '')}`),
  async post(c) {
    const batch = await findAskedBatch(c)
    if (!batch) return c.fail(404)
    const reading = readForm(trackingListForm, c.entries)
    if (!reading.ok) return show(c, { entered: reading.entered, errors: reading.errors }, 422)
    const letters = readNumber(soleText(c.entries, 'letters') ?? '') ?? 0
    const entered = fillForm(trackingListForm, reading.values)
    const list = readTrackingList(reading.values.tracking, letters)
    if ('error' in list) return show(c, { entered, errors: { tracking: list.error } }, 422)
    const outcome = await c.transact((work) => postBatch(work, batch.id, { trackingNumbers: list.numbers, letters }))
    if (outcome.done) return c.redirect(`/letters/batches/${batch.id}?done=posted`)
    return show(c, { entered, problem: POST_REFUSALS[outcome.because] }, 409)
  },
})

async function show(
  c: OperatorContext,
  more: Partial<Pick<BatchViewProps, 'entered' | 'errors' | 'problem'>> = {},
  status = 200,
): Promise<Response> {
  const batch = await findAskedBatch(c)
  if (!batch) return c.fail(404)
  const letters = await findBatchLetters(c.env.db, batch.id)
  return c.html(BatchView({ c, batch, letters, ...more }), status)
}
