import { findNotice } from '#domain/content/find-notices.ts'
import { isId } from '#platform/is-id.ts'
import { NoticeArticle } from '#ui/notice-article.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'

/** One お知らせ. P-01 */
export const noticePage = page({
  path: '/notices/:notice',
  access: 'anyone',
  async get(c) {
    const id = c.params.notice ?? ''
    const notice = isId(id) ? await findNotice(c.env.db, c.now, id) : undefined
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
        <NoticeArticle notice={notice} list={{ text: 'お知らせの一覧', href: '/notices' }} />
      </PortalPage>,
    )
  },
})
