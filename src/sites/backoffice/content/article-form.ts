import { z } from 'zod'
import { type ArticleKind, type ArticleText, BODY_AT_MOST, CATEGORIES, TITLE_AT_MOST } from '#domain/content/article.ts'
import type { EditedArticle } from '#domain/content/find-edited-article.ts'
import { dayOf, startOf } from '#platform/clock/clock.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { dateField } from '#ui/form/date-field.tsx'
import { defineForm, type FieldList, type FormOf, type Values, type ValuesOf } from '#ui/form/define-form.ts'
import type { Entered } from '#ui/form/field.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { selectField } from '#ui/form/select-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { wordingForm } from './wording-form.ts'

const position = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, '並び順は、1から999までの数字で入力してください。')
  .transform(Number)

const BODY_HINT =
  '空の行で段落が分かれます。行頭に「## 」を付けると見出し、「- 」を付けると箇条書き、「1. 」を付けると番号付きになります。リンクは [表示する文字](アドレス) と書きます。'

const asked = {
  title: textField({ label: '件名', required: true, width: 'full', maxLength: TITLE_AT_MOST }),
  category: (kind: ArticleKind) =>
    selectField({
      label: '分類',
      required: true,
      options: Object.entries(CATEGORIES[kind]).map(([value, label]) => ({ value, label })),
    }),
  position: textField({
    label: '並び順',
    hint: '1から999まで。同じ分類の中で、小さいものほど上に並びます。',
    required: true,
    width: '4',
    fold: 'digits',
    inputmode: 'numeric',
    schema: position,
  }),
  body: textareaField({ label: '本文', hint: BODY_HINT, required: true, maxLength: BODY_AT_MOST, rows: 16 }),
  important_until: dateField({
    label: '重要なお知らせとして表示する最後の日',
    hint: '入力すると、この日までトップページの上に表示します。',
  }),
}

const { title, category, position: order, body, important_until } = asked

/** What is asked of a text of each kind. A 解説ページ keeps its name, by which the menu calls it. B-08 */
const FORMS = {
  notice: defineForm({ title, category: category('notice'), body, important_until }, { id: 'article' }),
  question: defineForm({ title, category: category('question'), position: order, body }, { id: 'article' }),
  guide: defineForm({ body }, { id: 'article' }),
}

/** How a text is asked for, and what becomes of the answers. */
export interface ArticleForm {
  readonly form: FormOf<FieldList>
  textOf(values: ValuesOf<FieldList>): ArticleText
  fill(text: ArticleText): Entered
}

/** The form of this text, over what it said before. */
export function articleForm(letterhead: Letterhead, { kind, slug, text }: EditedArticle): ArticleForm {
  if (kind === 'mail') return wordingForm(letterhead, slug, text)
  const form: FormOf<FieldList> = FORMS[kind]
  return {
    form,
    textOf: (values) => textOf(values as AnyValues, text),
    fill: (before) => fillForm(form, valuesOf(kind, before)),
  }
}

type AnyValues = Partial<Values<(typeof FORMS)['notice']> & Values<(typeof FORMS)['question']>>

const textOf = (values: AnyValues, before: ArticleText): ArticleText => ({
  title: values.title ?? before.title,
  body: values.body ?? before.body,
  category: values.category ?? before.category,
  position: values.position ?? before.position,
  importantUntil: values.important_until ? startOf(values.important_until.add({ days: 1 })) : null,
})

function valuesOf(kind: 'notice' | 'question' | 'guide', text: ArticleText): AnyValues {
  const { title, body, category, position, importantUntil } = text
  if (kind === 'guide') return { body }
  if (kind === 'question') return { title, category, position, body }
  const lastDay = importantUntil ? dayOf(importantUntil).subtract({ days: 1 }) : undefined
  return { title, category, body, important_until: lastDay }
}
