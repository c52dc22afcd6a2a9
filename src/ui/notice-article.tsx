import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { Markdown, readMarkdown } from '#ui/markdown.tsx'

interface NoticeArticleProps {
  readonly notice: {
    readonly title: string
    readonly publishedOn: Temporal.PlainDate
    readonly updatedOn: Temporal.PlainDate | undefined
    readonly body: string
  }
  /** In words. */
  readonly category: string | undefined
  /** The list it stands in. */
  readonly list: { readonly text: string; readonly href: string }
}

/** One of the お知らせ of a site, in full. P-24 */
export const NoticeArticle = ({ notice, category, list }: NoticeArticleProps) => (
  <>
    <h1>{notice.title}</h1>
    <ul class="article-facts">
      <li>
        <DateInText value={notice.publishedOn} />
      </li>
      {notice.updatedOn && (
        <li>
          更新：
          <DateInText value={notice.updatedOn} />
        </li>
      )}
      {category && <li>分類：{category}</li>}
    </ul>
    <Markdown text={readMarkdown(notice.body)} />
    <Actions>
      <ButtonLink href={list.href}>{list.text}</ButtonLink>
    </Actions>
  </>
)
