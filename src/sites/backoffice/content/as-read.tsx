import type { ArticleKind, ArticleText } from '#domain/content/article.ts'
import { composeMail } from '#notices/mail/compose-mail.ts'
import { sampleMails } from '#notices/mail/mail-samples.ts'
import { readWording, reword } from '#notices/mail/wording.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { Markdown, readMarkdown } from '#ui/markdown.tsx'

interface AsReadProps {
  readonly letterhead: Letterhead
  readonly article: { readonly kind: ArticleKind; readonly slug: string }
  readonly text: Pick<ArticleText, 'title' | 'body'>
}

/** A text as its readers see it, in a frame of its own; a mail as somebody invented gets it. */
export const AsRead = ({ letterhead, article: { kind, slug }, text }: AsReadProps) =>
  kind === 'mail' ? (
    <SampleMail letterhead={letterhead} slug={slug} body={text.body} />
  ) : (
    <div class="as-read">
      <p class="as-read-title">{text.title}</p>
      <Markdown text={readMarkdown(text.body)} />
    </div>
  )

interface SampleMailProps {
  readonly letterhead: Letterhead
  readonly slug: string
  readonly body: string
}

const SampleMail = ({ letterhead, slug, body }: SampleMailProps) => {
  const [sample] = sampleMails(letterhead, slug) ?? []
  if (!sample) return null
  const { subject, text } = composeMail(letterhead, reword(sample.content, readWording(body)))
  return (
    <>
      <p>件名：{subject}（宛名などは見本です）</p>
      <div class="mail-text">{text}</div>
    </>
  )
}
