import { Tiles } from '#ui/tile.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { page } from '../page.ts'
import { menuFor } from './menu-items.ts'

/** 「メニュー」: what this account may do today. E-03, E-04, 004 p.12–15 */
export const menuPage = page({
  path: '/menu',
  access: 'signed-in',
  get: (c) =>
    c.html(
      <EligibilityPage c={c} title="メニュー">
        <h1>メニュー</h1>
        {menuFor(c.user).map(({ heading, items }) => (
          <section aria-label={heading}>
            <h2>{heading}</h2>
            <Tiles tiles={items.map(({ text, href, note }) => ({ text, href, note }))} />
          </section>
        ))}
      </EligibilityPage>,
    ),
})
