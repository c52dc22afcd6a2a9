import { concerns, groupsFor } from '#domain/content/guides/all.ts'
import { addressOfGuide, type Guide } from '#domain/content/guides/guide.ts'
import { Tag } from '#ui/tag.tsx'
import { Tiles } from '#ui/tile.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'

/** 「事業別トップメニュー」: the guides by user, those for one's own institution first. P-10, 000 1-4, 003 p.13 */
export const menuPage = page({
  path: '/menu',
  access: 'anyone',
  get: (c) => {
    const kind = c.user?.institution.kind
    return c.html(
      <PortalPage c={c} title="事業別トップメニュー" above={[{ text: 'トップ', href: '/' }]}>
        <h1>事業別トップメニュー</h1>
        <p class="lead">ご自身に当てはまるものをお選びください。用意するもの、手続きの順番、送る申請を説明します。</p>
        {groupsFor(kind).map((group) => (
          <section>
            <h2>{group.heading}</h2>
            {concerns(group, kind) && (
              <p>
                <Tag kind="done">あなたの医療機関等</Tag>
              </p>
            )}
            <Tiles tiles={[...group.guides.map(tileOf), ...(group.pages ?? [])]} />
          </section>
        ))}
      </PortalPage>,
    )
  },
})

const tileOf = (guide: Guide) => ({
  text: guide.title,
  href: addressOfGuide(guide),
  ...(guide.means && { note: guide.means }),
})
