import type { PropsWithChildren } from 'hono/jsx'
import { ENVIRONMENTS } from '#domain/accounts/account.ts'
import { Document } from '#ui/document.tsx'
import type { NavigationItem } from '#ui/page/header.tsx'
import type { EligibilityContext } from './page.ts'

/** As the pages call it. 002 p.2 */
export const ELIGIBILITY_NAME = 'オンライン資格確認等システム'

export type EligibilityPageProps = PropsWithChildren<{
  readonly c: EligibilityContext
  /** The h1 of the page. */
  readonly title: string
  readonly above?: readonly NavigationItem[]
  readonly failed?: boolean
}>

/** A page of the eligibility site. 接続検証環境 has a colour and a name of its own, so that nobody mistakes the two. */
export const EligibilityPage = ({ c, title, above = [], failed = false, children }: EligibilityPageProps) => (
  <Document
    site={{
      slug: c.env.accountEnvironment === 'production' ? 'eligibility' : 'eligibility-verification',
      name: nameOf(c),
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
    above={above}
    failed={failed}
  >
    {children}
  </Document>
)

const nameOf = ({ env: { accountEnvironment: environment } }: EligibilityContext): string =>
  environment === 'production' ? ELIGIBILITY_NAME : `${ELIGIBILITY_NAME}（${ENVIRONMENTS[environment]}）`
