import { diffLines } from 'diff'
import { ARTICLE_KINDS } from '#domain/content/article.ts'
import { findStanding } from '#domain/content/standing-articles.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { editorAddress } from './article-address.ts'
import { AsRead } from './as-read.tsx'
import { findAskedArticle } from './find-asked-article.ts'

/** One revision: how it reads, and what it changed. B-08 */
export const revisionPage = page({
  path: '/content/:kind/:slug/revisions/:revision',
  access: 'may:edit-content',
  async get(c) {
    const article = await findAskedArticle(c)
    const revision = article?.revisions.find(({ number }) => String(number) === c.params.revision)
    if (!article || !revision) return c.fail(404)
    const { kind, slug, revisions } = article
    const before = revisions.find(({ number }) => number === revision.number - 1)?.text ?? findStanding(kind, slug)
    const here = editorAddress(kind, slug)
    const title = `第${revision.number}版`
    return c.html(
      <BackofficePage
        c={c}
        title={title}
        above={[
          ...ABOVE,
          { text: ARTICLE_KINDS[kind], href: `/content/${kind}` },
          { text: article.text.title, href: here },
        ]}
      >
        <h1>{title}</h1>
        <p class="lead">
          {revision.writtenBy ?? 'システム'}が
          <DateInText value={revision.writtenAt} />
          に保存
        </p>
        <AsRead letterhead={c.env.letterhead} article={article} text={revision.text} />
        {before && (
          <>
            <h2>前の版との違い</h2>
            <Difference before={asLines(before)} after={asLines(revision.text)} />
          </>
        )}
        <Actions>
          {revision.number !== article.seen && (
            <ButtonLink href={`${here}/edit?from=${revision.number}`}>この版から書き直す</ButtonLink>
          )}
          <ButtonLink href={here}>戻る</ButtonLink>
        </Actions>
      </BackofficePage>,
    )
  },
})

const asLines = ({ title, body }: { readonly title: string; readonly body: string }) => `${title}\n\n${body}\n`

/** Where next to nothing stayed, comparing takes many seconds: then the one went and the other came. */
const compareLines = (before: string, after: string) =>
  diffLines(before, after, { maxEditLength: MOST_EDITS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
const MOST_EDITS = 1_000

/** Line by line: what went is struck through, what came is underlined, and each says so in words. */
const Difference = ({ before, after }: { readonly before: string; readonly after: string }) => {
  if (before === after) return <p>文面は同じです。</p>
  return (
    <div class="difference">
      {compareLines(before, after).map(({ value, added, removed }) => {
        if (added) return <ins>{value}</ins>
        if (removed) return <del>{value}</del>
        return <span>{value}</span>
      })}
    </div>
  )
}
