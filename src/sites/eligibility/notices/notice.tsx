import { CATEGORIES } from '#domain/content/article.ts'
import { findNotice } from '#domain/content/find-notices.ts'
import { NoticeArticle } from '#ui/notice-article.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { page } from '../page.ts'

const ABOVE = [
  { text: 'メニュー', href: '/menu' },
  { text: 'お知らせ一覧', href: '/notices' },
]

/** One of them. E-19 */
export const noticePage = page({
  path: '/notices/:notice',
  access: 'signed-in',
  async get(c) {
    const notice = await findNotice(c.env.db, c.now, c.params.notice ?? '')
    if (!notice) return c.fail(404)
    return c.html(
      <EligibilityPage c={c} title={notice.title} above={ABOVE}>
        <NoticeArticle
          notice={notice}
          category={CATEGORIES.notice[notice.category]}
          list={{ text: 'お知らせ一覧へ', href: '/notices' }}
        />
      </EligibilityPage>,
    )
  },
})
