import type { PropsWithChildren } from 'hono/jsx'
import { ACCOUNT_SESSION } from '#domain/account-sign-in/account-session.ts'
import type { SignedInAccount } from '#domain/account-sign-in/signed-in-account.ts'
import { ENVIRONMENTS } from '#domain/accounts/account.ts'
import { ROLES } from '#domain/accounts/role.ts'
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
  /** Browser code that only this page needs. */
  readonly scripts?: readonly string[]
}>

/** A page of the eligibility site. 接続検証環境 has a colour and a name of its own, so that nobody mistakes the two. */
export const EligibilityPage = ({
  c,
  title,
  above = [],
  failed = false,
  scripts = [],
  children,
}: EligibilityPageProps) => (
  <Document
    site={{
      slug: c.env.accountEnvironment === 'production' ? 'eligibility' : 'eligibility-verification',
      name: nameOf(c),
      ...(c.env.accountEnvironment === 'production' ? {} : { environment: ENVIRONMENTS[c.env.accountEnvironment] }),
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
    {...accountOf(c)}
    idle={idleOf(c)}
    failed={failed}
    scripts={scripts}
  >
    {children}
  </Document>
)

function accountOf({ user, formToken }: EligibilityContext) {
  if (!user) return {}
  return {
    navigation: user.mustChangePassword
      ? []
      : [
          { text: 'メニュー', href: '/menu' },
          { text: 'お知らせ一覧', href: '/notices' },
        ],
    account: {
      name: nameOfUser(user),
      institution: user.institutionName,
      signOut: { text: 'ログアウト', action: '/sign-out', confirm: true },
      formToken,
    },
  }
}

/** マスタアカウント are named after the institution, which stands beside it: what they are says more. 002 p.5 */
const nameOfUser = ({ name, institutionName, role }: SignedInAccount): string =>
  name === institutionName ? ROLES[role].name : name

const idleOf = ({ now, session }: EligibilityContext) =>
  session && { now, until: session.idleUntil, policy: ACCOUNT_SESSION, signIn: '/sign-in' }

const nameOf = ({ env: { accountEnvironment: environment } }: EligibilityContext): string =>
  environment === 'production' ? ELIGIBILITY_NAME : `${ELIGIBILITY_NAME}（${ENVIRONMENTS[environment]}）`
