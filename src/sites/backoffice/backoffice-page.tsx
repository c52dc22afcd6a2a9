import type { PropsWithChildren } from 'hono/jsx'
import { OPERATOR_ROLES } from '#domain/operators/operator.ts'
import { OPERATOR_SESSION } from '#domain/operators/operator-session.ts'
import { Document } from '#ui/document.tsx'
import type { NavigationItem } from '#ui/page/header.tsx'
import { navigationFor } from './navigation.ts'
import type { BackofficeContext } from './page.ts'

export const BACKOFFICE_NAME = '実施機関業務サイト'

/** Above every page but the first. */
export const ABOVE: readonly NavigationItem[] = [{ text: 'ホーム', href: '/' }]

export type BackofficePageProps = PropsWithChildren<{
  readonly c: BackofficeContext
  /** The h1 of the page. */
  readonly title: string
  readonly above?: readonly NavigationItem[]
  readonly failed?: boolean
}>

/** A page of the backoffice: the areas the operator may enter, who they are, and what the page says. B-01 */
export const BackofficePage = ({ c, title, above = [], failed = false, children }: BackofficePageProps) => (
  <Document
    site={{
      slug: 'backoffice',
      name: BACKOFFICE_NAME,
      ...(c.env.practice ? { practice: '練習用の環境です。実在の医療機関や患者の情報は入力しないでください。' } : {}),
    }}
    assets={c.env.assets}
    title={title}
    path={c.path}
    above={above}
    navigation={c.user ? navigationFor(c.user) : []}
    {...accountOf(c)}
    idle={idleOf(c)}
    failed={failed}
  >
    {children}
  </Document>
)

function accountOf({ user, formToken }: BackofficeContext) {
  if (!user) return {}
  return {
    account: {
      name: user.name,
      institution: user.roles.map((role) => OPERATOR_ROLES[role]).join('・'),
      links: [{ text: 'ログインの設定', href: '/account' }],
      signOut: { text: 'ログアウト', action: '/sign-out' },
      formToken,
    },
  }
}

const idleOf = ({ now, session, path }: BackofficeContext) =>
  session && {
    now,
    until: session.idleUntil,
    policy: OPERATOR_SESSION,
    signIn: `/sign-in?to=${encodeURIComponent(path)}`,
    keepsForms: true,
  }
