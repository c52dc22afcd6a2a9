import { findLetter } from '#domain/letters/find-letter.ts'
import { postLetter } from '#domain/letters/post-letters.ts'
import { RETURN_REASONS, type ReturnReason, returnLetter } from '#domain/letters/return-letter.ts'
import { closeReturn, sendLetterAgain } from '#domain/letters/settle-return.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { digitsField } from '#ui/form/digits-field.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { selectField } from '#ui/form/select-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { POST_REFUSALS } from './batch.tsx'
import { letterChangePage } from './letter-change.tsx'
import { readTracking, trackingForm } from './tracking-form.ts'

const REMARK_MOST_CHARACTERS = 300
const TAKEN = 'ほかの人が先に処理したため、変更しませんでした。いまの状態をご確認ください'

const returnForm = defineForm(
  {
    reason: selectField({
      label: '返戻の理由',
      required: true,
      options: (Object.keys(RETURN_REASONS) as ReturnReason[]).map((value) => ({
        value,
        label: RETURN_REASONS[value],
      })),
    }),
    remark: textareaField({ label: '備考', maxLength: REMARK_MOST_CHARACTERS, rows: 3 }),
  },
  { id: 'return' },
)

const addresseeForm = defineForm(
  {
    postalCode: digitsField({ label: '郵便番号', required: true, length: 7, width: '7' }),
    address: textField({ label: '住所', required: true, maxLength: 200, width: 'full' }),
    name: textField({ label: '宛名', required: true, width: 'full' }),
    person: textField({ label: '担当者', hint: '空欄のときは、宛名に「御中」を付けます。', width: 'name' }),
  },
  { id: 'addressee' },
)

const closeForm = defineForm(
  { remark: textareaField({ label: '終える理由', required: true, maxLength: REMARK_MOST_CHARACTERS, rows: 3 }) },
  { id: 'close' },
)

const postedPage = letterChangePage({
  slug: 'posted',
  title: '投函を記録する',
  lead: 'この1通だけを、投函済みにします。',
  button: '投函を記録する',
  form: trackingForm,
  done: 'posted',
  refusals: POST_REFUSALS,
  check({ tracking }): Record<string, string> {
    const reading = readTracking(tracking)
    return 'error' in reading ? { tracking: reading.error } : {}
  },
  carryOut(work, { id }, { tracking }) {
    const reading = readTracking(tracking)
    return postLetter(work, id, 'numbers' in reading ? reading.numbers[0] : undefined)
  },
})

const returnedPage = letterChangePage({
  slug: 'returned',
  title: '返戻を記録する',
  lead: '届かずに戻ってきた理由を記録します。このあと、再送するかどうかを選びます。',
  button: '返戻を記録する',
  form: returnForm,
  done: 'returned',
  refusals: { 'not-posted': TAKEN },
  carryOut: (work, { id }, { reason, remark }) => returnLetter(work, { letter: id, reason, remark }),
})

const sendAgainPage = letterChangePage({
  slug: 'send-again',
  title: '書類を再送する',
  lead: '同じ内容の書類を、新しい番号で印刷待ちに加えます。宛先を確かめ、違っていれば直してください。',
  button: '再送する',
  form: addresseeForm,
  done: 'sent-again',
  refusals: { 'not-returned': TAKEN },
  async begin(c, { id }) {
    const letter = await findLetter(c.env, id)
    if (!letter) return {}
    const { postalCode, address, name, person } = letter.content.addressee
    return fillForm(addresseeForm, { postalCode, address, name, person })
  },
  carryOut: (work, { id }, { person, ...to }) => sendLetterAgain(work, id, { ...to, ...(person && { person }) }),
})

const closePage = letterChangePage({
  slug: 'close',
  title: '再送せずに終える',
  lead: 'この書類は、もう送りません。理由は履歴に残ります。',
  button: '処理を終える',
  form: closeForm,
  done: 'closed',
  refusals: { 'not-returned': TAKEN },
  carryOut: (work, { id }, { remark }) => closeReturn(work, id, remark),
})

export const letterChangePages = [postedPage, returnedPage, sendAgainPage, closePage]
