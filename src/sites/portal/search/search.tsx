import { findNotices } from '#domain/content/find-notices.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { type Found, findTexts } from './find-texts.ts'
import { publicFindables } from './public-findables.ts'

const QUERY_AT_MOST = 100

/** The search box of the header: the portal's own pages and お知らせ. P-01 */
export const searchPage = page({
  path: '/search',
  access: 'anyone',
  async get(c) {
    const query = (c.query.get('q') ?? '').slice(0, QUERY_AT_MOST).toWellFormed().trim()
    const notices = query ? await findNotices(c.env.db, c.now) : []
    const found = findTexts(publicFindables(c.env.operatingBody, notices), query)
    return c.html(
      <PortalPage c={c} title="検索結果" above={[{ text: 'トップ', href: '/' }]} query={query}>
        <h1>検索結果</h1>
        {query && (
          <p class="lead">
            「{query}」を含むページ：{found.length}件
          </p>
        )}
        {found.length > 0 ? <Results found={found} /> : <Nothing query={query} />}
      </PortalPage>,
    )
  },
})

const Results = ({ found }: { readonly found: readonly Found[] }) => (
  <ul class="results">
    {found.map(({ title, href, excerpt }) => (
      <li>
        <h2>
          <a href={href}>{title}</a>
        </h2>
        <p>{excerpt}</p>
      </li>
    ))}
  </ul>
)

const Nothing = ({ query }: { readonly query: string }) =>
  query ? (
    <EmptyState title="見つかりませんでした">
      言葉を短くするか、別の言い方でお試しください。例：「パスワード」「登録」「コード」
    </EmptyState>
  ) : (
    <EmptyState title="探す言葉を入力してください">
      画面の上の検索欄に入力すると、このサイトのページとお知らせから探します。
    </EmptyState>
  )
