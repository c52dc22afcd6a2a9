import type { PropsWithChildren } from 'hono/jsx'
import { Document } from '#ui/document.tsx'
import type { NavigationItem } from '#ui/page/header.tsx'
import { CERTIFICATES_SESSION } from './certificates-session.ts'
import type { CertificatesContext } from './page.ts'

/** As the letter calls it. 003 p.37 */
export const CERTIFICATES_NAME = '電子証明書ダウンロードサイト'

export type CertificatesPageProps = PropsWithChildren<{
  readonly c: CertificatesContext
  /** The h1 of the page. */
  readonly title: string
  readonly above?: readonly NavigationItem[]
  readonly failed?: boolean
  /** Of another certificate than the one whose two IDs were given in this browser. */
  readonly apart?: boolean
  /** Names of the browser code that this page alone needs. */
  readonly scripts?: readonly string[]
}>

/** A page of the download site: whose certificate it is about stands in the header. */
export const CertificatesPage = ({ c, title, apart = false, children, ...rest }: CertificatesPageProps) => (
  <Document
    site={{
      slug: 'certificates',
      name: CERTIFICATES_NAME,
      footer: {
        contact: { heading: 'お問い合わせ先', number: c.env.operatingBody.phone, hours: c.env.operatingBody.hours },
        links: [],
        operator: c.env.operatingBody.name,
      },
      ...(c.env.practice ? { practice: '練習用の環境です。実在の医療機関や患者の情報は入力しないでください。' } : {}),
    }}
    assets={c.env.assets}
    title={title}
    path={c.path}
    {...(apart ? {} : accountOf(c))}
    idle={apart ? undefined : idleOf(c)}
    {...rest}
  >
    {children}
  </Document>
)

function accountOf({ user, formToken }: CertificatesContext) {
  if (!user) return {}
  const signOut = { text: '終了する', action: '/end' }
  return { account: { name: user.terminal, institution: user.institutionName, signOut, formToken } }
}

const idleOf = ({ now, session }: CertificatesContext) =>
  session && { now, until: session.idleUntil, policy: CERTIFICATES_SESSION, signIn: '/' }
