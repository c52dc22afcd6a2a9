import { EmptyState } from '#ui/empty-state.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { findFindables } from './find-findables.ts'
import { findTexts } from './find-texts.ts'
import { readQuery } from './read-query.ts'
import { Results } from './results.tsx'

/** The search box of the header: one search over all pages, お知らせ, よくある質問 and 解説ページ. P-01, P-24 */
export const searchPage = page({
  path: '/search',
  access: 'anyone',
  async get(c) {
    const query = readQuery(c.query)
    const { found, partial } = query ? findTexts(await findFindables(c), query) : { found: [], partial: false }
    return c.html(
      <PortalPage c={c} title="検索結果" above={[{ text: 'トップ', href: '/' }]} query={query}>
        <h1>検索結果</h1>
        {query && !partial && (
          <p class="lead">
            「{query}」を含むページ：{found.length}件
          </p>
        )}
        {partial && (
          <p class="lead">
            「{query}」をそのまま含むページはありません。近いページ：{found.length}件
          </p>
        )}
        {found.length > 0 ? <Results found={found} /> : <Nothing query={query} />}
      </PortalPage>,
    )
  },
})

const Nothing = ({ query }: { readonly query: string }) =>
  query ? (
    <EmptyState title="見つかりませんでした">
      言葉を短くするか、別の言い方でお試しください。例：「パスワード」「登録」「コード」
    </EmptyState>
  ) : (
    <EmptyState title="探す言葉を入力してください">
      画面の上の検索欄に入力すると、このサイトのページ、お知らせ、よくある質問から探します。
    </EmptyState>
  )
