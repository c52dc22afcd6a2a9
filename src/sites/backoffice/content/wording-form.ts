import type { ArticleText } from '#domain/content/article.ts'
import { UNCHANGED } from '#domain/content/standing-articles.ts'
import { sampleMails } from '#notices/mail/mail-samples.ts'
import { fixedSentences, readWording, writeWording } from '#notices/mail/wording.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { defineForm, type FieldList, type FormOf } from '#ui/form/define-form.ts'
import { textareaField } from '#ui/form/textarea-field.tsx'
import type { ArticleForm } from './article-form.ts'

const SENTENCE_AT_MOST = 500
const NOTE_AT_MOST = 1000

/** A sentence at a time: those that are the same in every mail of this kind, and a note at the end. B-08 */
export function wordingForm(letterhead: Letterhead, slug: string, before: ArticleText): ArticleForm {
  const [one, other] = sampleMails(letterhead, slug) ?? []
  const sentences = one && other ? fixedSentences(one.content, other.content) : []
  const form = defineForm(fieldsFor(sentences), { id: 'article' }) as FormOf<FieldList>
  return {
    form,
    textOf: (values) => ({ ...before, body: bodyOf(sentences, values as Answers) }),
    fill({ body }) {
      const { reworded, note } = readWording(body)
      const answers = sentences.map((sentence, index) => [nameOf(index), [reworded.get(sentence) ?? sentence]])
      return { ...Object.fromEntries(answers), note: [note] }
    },
  }
}

type Answers = Readonly<Record<string, string | undefined>>

const nameOf = (index: number) => `sentence_${index + 1}`

const fieldsFor = (sentences: readonly string[]): FieldList => ({
  ...Object.fromEntries(
    sentences.map((sentence, index) => [
      nameOf(index),
      textareaField({
        label: `文${index + 1}`,
        hint: `標準の文面：${sentence}（空にすると、この文面に戻ります）`,
        maxLength: SENTENCE_AT_MOST,
        rows: 3,
      }),
    ]),
  ),
  note: textareaField({
    label: '添え書き',
    hint: '本文の最後、送信専用の注意書きの前に入ります。',
    maxLength: NOTE_AT_MOST,
    rows: 4,
  }),
})

/** A sentence is one line; as it was, or empty, it is not reworded. */
function bodyOf(sentences: readonly string[], answers: Answers): string {
  const reworded = sentences.flatMap((sentence, index): [string, string][] => {
    const answer = answers[nameOf(index)]?.replaceAll(/\s*\n\s*/g, '').replace(/^[>#\s]+/, '')
    return answer && answer !== sentence ? [[sentence, answer]] : []
  })
  return writeWording({ reworded: new Map(reworded), note: answers.note ?? '' }) || UNCHANGED
}
