import { ANSWER_AT_MOST, CATEGORIES, CATEGORY_NAMES } from '#domain/inquiries/inquiry.ts'
import { findUnknownPlaces, PLACES, TEMPLATE_NAME_AT_MOST } from '#domain/inquiry-templates/inquiry-template.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { selectField } from '#ui/form/select-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'

const BRACED = PLACES.map((place) => `{${place}}`).join('、')

/** 「ひな形」. B-09 */
export const templateForm = defineForm(
  {
    name: textField({
      label: '名前',
      hint: '選ぶときに見分けられる名前にします。例：更新の時期',
      required: true,
      maxLength: TEMPLATE_NAME_AT_MOST,
      width: 'long',
    }),
    category: selectField({
      label: 'お問い合わせの種類',
      hint: 'この種類のお問い合わせで、先に並びます。',
      none: 'すべての種類',
      options: CATEGORY_NAMES.map((value) => ({ value, label: CATEGORIES[value] })),
    }),
    body: textareaField({
      label: '本文',
      hint: `${BRACED} と書くと、回答に入れるときに置き換わります。`,
      required: true,
      maxLength: ANSWER_AT_MOST,
      rows: 14,
    }),
  },
  {
    check({ body }): Record<string, string> {
      const unknown = findUnknownPlaces(body)
      if (unknown.length === 0) return {}
      const told = unknown.map((word) => `{${word}}`).join('、')
      return { body: `${told} は使えません。使えるのは ${BRACED} です。` }
    },
  },
)

export const REFUSALS = {
  'name-taken': '同じ名前のひな形があります。別の名前にしてください。',
  'too-many': 'ひな形が多くなりすぎています。使わないものを削除してから登録してください。',
} as const
