import { findNotice } from '#domain/content/find-notices.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { isId } from '../is-id.ts'
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
        <h1>{notice.title}</h1>
        <p>
          <DateInText value={notice.publishedOn} />
        </p>
        {notice.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <Actions>
          <ButtonLink href="/notices">お知らせの一覧</ButtonLink>
        </Actions>
      </PortalPage>,
    )
  },
})
