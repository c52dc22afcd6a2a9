import { ARTICLE_KINDS, type ArticleKind } from '#domain/content/article.ts'
import { restoreArticle } from '#domain/content/restore-article.ts'
import { unscheduleArticle } from '#domain/content/unschedule-article.ts'
import { withdrawArticle } from '#domain/content/withdraw-article.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { ArticleView } from './article.tsx'
import { editorAddress } from './article-address.ts'
import { findAskedArticle } from './find-asked-article.ts'

/** Something done to a text as a whole, after a question. */
interface ArticleChange {
  readonly slug: string
  readonly question: string
  readonly happens: string
  readonly ok: string
  readonly destructive?: boolean
  readonly done: string
  readonly refused: string
  carryOut(work: Work, article: { kind: ArticleKind; slug: string }): Promise<Outcome<undefined, string>>
}

const withdraw: ArticleChange = {
  slug: 'withdraw',
  question: '取り下げますか？',
  happens: 'すぐに、だれも読めなくなります。公開の予約があれば取り消します。文面と履歴は残り、もう一度公開できます。',
  ok: '取り下げる',
  destructive: true,
  done: 'withdrawn',
  refused: '取り下げられませんでした。もう取り下げられているか、解説ページです',
  carryOut: withdrawArticle,
}

const restore: ArticleChange = {
  slug: 'restore',
  question: 'もう一度公開しますか？',
  happens: '取り下げる前の文面が、すぐに読めるようになります。',
  ok: 'もう一度公開する',
  done: 'restored',
  refused: '取り下げられていません',
  carryOut: restoreArticle,
}

const unschedule: ArticleChange = {
  slug: 'unschedule',
  question: '公開の予約を取り消しますか？',
  happens: '予約した日時になっても公開されません。文面は下書きとして残ります。',
  ok: '取り消す',
  done: 'unscheduled',
  refused: '公開の予約はありません',
  carryOut: unscheduleArticle,
}

const changePage = (change: ArticleChange) =>
  page({
    path: `/content/:kind/:slug/${change.slug}`,
    access: 'may:edit-content',
    async get(c) {
      const article = await findAskedArticle(c)
      if (!article) return c.fail(404)
      const here = editorAddress(article.kind, article.slug)
      return c.html(
        <BackofficePage
          c={c}
          title={change.question}
          above={[
            ...ABOVE,
            { text: ARTICLE_KINDS[article.kind], href: `/content/${article.kind}` },
            { text: article.text.title, href: here },
          ]}
        >
          <Confirmation
            title={change.question}
            values={[{ term: '件名', value: article.text.title }]}
            happens={[change.happens]}
            action={`${here}/${change.slug}`}
            formToken={c.formToken}
            ok={change.ok}
            destructive={change.destructive ?? false}
            cancel={{ text: 'やめる', href: here }}
          />
        </BackofficePage>,
      )
    },
    async post(c) {
      const article = await findAskedArticle(c)
      if (!article) return c.fail(404)
      const outcome = await c.transact((work) => change.carryOut(work, article))
      if (outcome.done) return c.redirect(`${editorAddress(article.kind, article.slug)}?done=${change.done}`)
      const fresh = (await findAskedArticle(c)) ?? article
      return c.html(<ArticleView c={c} article={fresh} problem={change.refused} />, 409)
    },
  })

/** 取下げ, 再公開, 公開予約の取消し. B-08 */
export const articleChangePages = [withdraw, restore, unschedule].map(changePage)
