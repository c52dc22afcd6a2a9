import { may, type Permission } from '#domain/operators/permissions.ts'
import { TabLinks } from '#ui/tabs.tsx'
import { ABOVE } from '../backoffice-page.tsx'
import type { OperatorContext } from '../page.ts'

export const CERTIFICATES = '電子証明書'

export const ABOVE_CERTIFICATES = [...ABOVE, { text: CERTIFICATES, href: '/certificates' }] as const

const AREAS: readonly { readonly text: string; readonly href: string; readonly permission: Permission }[] = [
  { text: '審査待ち', href: '/certificates', permission: 'see-certificates' },
  { text: '証明書の検索', href: '/certificates/search', permission: 'see-certificates' },
  { text: '期限が近い証明書', href: '/certificates/expiring', permission: 'see-certificates' },
  { text: '失効リストと発行の状態', href: '/certificates/lists', permission: 'see-certificates' },
  { text: '発行料', href: '/certificates/fees', permission: 'see-certificate-fees' },
]

/** The parts of the certificate desk. B-07 */
export const CertificateAreas = ({ c }: { readonly c: OperatorContext }) => (
  <TabLinks
    label={CERTIFICATES}
    links={AREAS.filter(({ permission }) => may(c.user, permission)).map(({ text, href }) => ({
      text,
      href,
      here: c.path === href,
    }))}
  />
)
