import { CATEGORIES } from '#domain/content/article.ts'
import { findNotice } from '#domain/content/find-notices.ts'
import { NoticeArticle } from '#ui/notice-article.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'

/** One お知らせ. P-01, P-24 */
export const noticePage = page({
  path: '/notices/:notice',
  access: 'anyone',
  async get(c) {
    const notice = await findNotice(c.env.db, c.now, c.params.notice ?? '')
    if (!notice) return c.fail(404)
    return c.html(
      <PortalPage
        c={c}
        title={notice.title}
        above={[
          { text: 'トップ', href: '/' },
          { text: 'お知らせ', href: '/notices' },
        ]}
      >
        <NoticeArticle
          notice={notice}
          category={CATEGORIES.notice[notice.category]}
          list={{ text: 'お知らせの一覧', href: '/notices' }}
        />
      </PortalPage>,
    )
  },
})
