import { readTrackingNumber, type TrackingProblem } from '#domain/letters/tracking-number.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'

const LIST_MOST_CHARACTERS = 3000

/** One line for each letter, in the order they were printed: as a scanner types them. */
export const trackingListForm = defineForm(
  {
    tracking: textareaField({
      label: '引受番号',
      hint: '印刷した順に、1行に1つ入力してください。読取り機でもそのまま入力できます。番号のない郵便のときは空欄にします。',
      maxLength: LIST_MOST_CHARACTERS,
      rows: 8,
    }),
  },
  { id: 'tracking' },
)

export const trackingForm = defineForm(
  {
    tracking: textField({
      label: '引受番号',
      hint: '11桁または12桁の数字です。番号のない郵便のときは空欄にします。',
      width: '14',
      inputmode: 'numeric',
      code: true,
    }),
  },
  { id: 'tracking' },
)

const PROBLEMS: Readonly<Record<TrackingProblem, string>> = {
  'no-digits': '数字だけで入力してください',
  'wrong-length': '11桁または12桁の数字で入力してください',
  'wrong-check-digit': '末尾の数字が合いません。読み違いがないか確かめてください',
}

export type TrackingReading = { readonly numbers: readonly string[] } | { readonly error: string }

/** Every line is a number, none comes twice, and there are as many as letters, or none at all. */
export function readTrackingList(text: string | undefined, letters: number): TrackingReading {
  const lines = (text ?? '').split('\n').filter((line) => line.trim() !== '')
  const numbers: string[] = []
  for (const [index, line] of lines.entries()) {
    const reading = readTrackingNumber(line)
    if ('problem' in reading) return { error: `${index + 1}行目：${PROBLEMS[reading.problem]}。` }
    const before = numbers.indexOf(reading.number)
    if (before >= 0) return { error: `${index + 1}行目：${before + 1}行目と同じ番号です。` }
    numbers.push(reading.number)
  }
  if (numbers.length > 0 && numbers.length !== letters)
    return { error: `番号が${numbers.length}件あります。投函する${letters}通と同じ数だけ入力してください。` }
  return { numbers }
}

export function readTracking(text: string | undefined): TrackingReading {
  const reading = text ? readTrackingNumber(text) : undefined
  if (!reading) return { numbers: [] }
  return 'problem' in reading ? { error: `引受番号は、${PROBLEMS[reading.problem]}。` } : { numbers: [reading.number] }
}
