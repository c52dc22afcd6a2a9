import type { MailContent } from './mail.ts'

/** What editors changed of a mail: sentences of ours that read otherwise, and what is added at its end. B-08 */
export interface MailWording {
  /** By the sentence as we wrote it; when ours changes, the editors' no longer takes its place. */
  readonly reworded: ReadonlyMap<string, string>
  /** After everything else, before the foot; empty: nothing. */
  readonly note: string
}

const NOTE_HEADING = '## 添え書き'

/** As it is kept and shown in the history: each of our sentences as a quotation, what stands in its place below it. */
export function writeWording({ reworded, note }: MailWording): string {
  const sentences = [...reworded].map(([ours, theirs]) => `> ${ours}\n\n${theirs}`)
  return [...sentences, ...(note ? [`${NOTE_HEADING}\n\n${note}`] : [])].join('\n\n')
}

/** The way back. What is neither a quotation with its text nor the note is passed over. */
export function readWording(text: string): MailWording {
  const [sentences = '', ...rest] = text.split(`${NOTE_HEADING}\n\n`)
  const parts = sentences.split(/^> /m).slice(1)
  const reworded = parts.map((part) => {
    const [ours = '', ...theirs] = part.split('\n\n')
    return [ours.trim(), theirs.join('\n\n').trim()] as const
  })
  return { reworded: new Map(reworded.filter(([, theirs]) => theirs)), note: rest.join('').trim() }
}

/** The mail as the editors want it; facts, link and subject stay ours. */
export function reword(content: MailContent, { reworded, note }: MailWording): MailContent {
  const read = (sentence: string) => reworded.get(sentence) ?? sentence
  return {
    ...content,
    reason: read(content.reason),
    paragraphs: [...(content.paragraphs ?? []).map(read), ...note.split(/\n{2,}/).filter(Boolean)],
  }
}

/** The sentences of a mail that are the same whoever gets it: those that can be reworded. */
export function fixedSentences(one: MailContent, other: MailContent): string[] {
  const others = new Set([other.reason, ...(other.paragraphs ?? [])])
  return [one.reason, ...(one.paragraphs ?? [])].filter((sentence) => others.has(sentence))
}
