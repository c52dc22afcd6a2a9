import { findNotice } from '#domain/content/find-notices.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { isId } from '../is-id.ts'
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
    const id = c.params.notice ?? ''
    const notice = isId(id) ? await findNotice(c.env.db, c.now, id) : undefined
    if (!notice) return c.fail(404)
    return c.html(
      <EligibilityPage c={c} title={notice.title} above={ABOVE}>
        <h1>{notice.title}</h1>
        <p>
          <DateInText value={notice.publishedOn} />
        </p>
        {notice.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <Actions>
          <ButtonLink href="/notices">お知らせ一覧へ</ButtonLink>
        </Actions>
      </EligibilityPage>,
    )
  },
})
