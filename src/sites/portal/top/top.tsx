import { page } from '../page.ts'
import { PORTAL_NAME, PortalPage } from '../portal-page.tsx'

/** The top page. P-01, 003 p.4 */
export const topPage = page({
  path: '/',
  access: 'anyone',
  get: (c) =>
    c.html(
      <PortalPage c={c} title={PORTAL_NAME}>
        <h1>{PORTAL_NAME}</h1>
      </PortalPage>,
    ),
})
