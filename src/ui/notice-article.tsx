import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'

interface NoticeArticleProps {
  readonly notice: {
    readonly title: string
    readonly publishedOn: Temporal.PlainDate
    readonly paragraphs: readonly string[]
  }
  /** The list it stands in. */
  readonly list: { readonly text: string; readonly href: string }
}

/** One of the お知らせ of a site, in full. */
export const NoticeArticle = ({ notice: { title, publishedOn, paragraphs }, list }: NoticeArticleProps) => (
  <>
    <h1>{title}</h1>
    <p>
      <DateInText value={publishedOn} />
    </p>
    {paragraphs.map((paragraph) => (
      <p>{paragraph}</p>
    ))}
    <Actions>
      <ButtonLink href={list.href}>{list.text}</ButtonLink>
    </Actions>
  </>
)
