import type { Availability, Line } from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import { type CoLocation, nameOfCoLocated, otherKind } from '#domain/co-locations/co-location.ts'
import { withdrawCoLocation } from '#domain/co-locations/withdraw-co-location.ts'
import { defineKind } from '#kinds/kind.ts'
import { FOR_CO_LOCATED, forbidSecond } from '#kinds/preconditions.ts'
import { dayInWords } from '#platform/clock/in-words.ts'
import { defineForm } from '#ui/form/define-form.ts'
import type { Option } from '#ui/form/option.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { content, describe, REASONS } from './content.ts'

const SYSTEM = 'マイナ資格確認アプリ'

const form = defineForm({
  reason: radioField({
    label: '取消の理由',
    required: true,
    options: Object.entries(REASONS).map(([value, label]) => ({ value, label })) as Option<keyof typeof REASONS>[],
  }),
  note: textareaField({ label: '備考', maxLength: 500, rows: 3 }),
})

/** マイナ資格確認アプリ 「併設申告取消」. P-23, 000 p.9 */
export const kind = defineKind({
  slug: 'app-co-location-withdrawal',
  name: '併設申告取消',
  programme: 'app',
  place: 71,
  purpose: '同じ場所での施術をやめたときや、申告に誤りがあったときに、併設申告を取り消します。',
  content,
  describe,
  completed: describe,
  mails: {
    receipt: { system: SYSTEM, about: '併設申告取消の受付完了届', next: '審査の結果は、メールでお知らせします。' },
    completion: {
      system: SYSTEM,
      about: '併設申告取消の完了届',
      next: 'もう一度申告するときは、「併設申告」をしてください。',
    },
  },
  availability,
  figures: ({ coLocation }) => (coLocation ? figures(coLocation) : []),
  form: () => form,
  parts: [{ heading: '取消', fields: ['reason', 'note'] }],
  initial: () => ({}),
  answer: ({ reason, note }, { coLocation }, before) => {
    const taken = before ?? coLocation
    if (!taken) throw new Error('nothing is declared')
    return { content: { registrationNumber: taken.registrationNumber, name: taken.name, reason, note } }
  },
  refill: ({ reason, note }) => ({ reason, note }),
  issue: (work, { institution }) => withdrawCoLocation(work, institution),
})

function availability(standing: Standing): Availability {
  if (!otherKind(standing.institution.kind)) return { open: false, because: FOR_CO_LOCATED }
  const second = forbidSecond(standing, 'app-co-location-withdrawal')
  if (second) return second
  return standing.coLocation ? { open: true } : { open: false, because: NOTHING, first: 'app-co-location' }
}

const NOTHING = '取り消す併設申告がありません。'

const figures = ({ kind, registrationNumber, name, since }: CoLocation): readonly Line[] => [
  ['併設する施術の種類', nameOfCoLocated(kind)],
  ['併設する施術所の登録記号番号', registrationNumber],
  ['併設する施術所の名称', name],
  ['併設開始日', dayInWords(since)],
]
