import type { PropsWithChildren } from 'hono/jsx'
import { PORTAL_SESSION } from '#domain/portal-users/portal-session.ts'
import { Document } from '#ui/document.tsx'
import type { NavigationItem } from '#ui/page/header.tsx'
import { ASSISTANT_PATH } from './assistant/answer.ts'
import { AssistantLauncher } from './assistant/launcher.tsx'
import type { PortalContext } from './page.ts'

export const PORTAL_NAME = '医療機関等向け総合ポータルサイト'

const NAVIGATION: readonly NavigationItem[] = [
  { text: '事業別トップメニュー', href: '/menu' },
  { text: 'お知らせ', href: '/notices' },
  { text: 'よくある質問', href: '/faq' },
]

const SIGNED_IN_NAVIGATION: readonly NavigationItem[] = [
  ...NAVIGATION,
  { text: '各種申請一覧', href: '/applications' },
  { text: 'マイリスト', href: '/my-list' },
]

const FOOTER_LINKS: readonly NavigationItem[] = [
  { text: 'プライバシーポリシー', href: '/privacy' },
  { text: 'ポータルサイト利用規約', href: '/terms' },
  { text: '関連サイトへのリンク', href: '/links' },
]

export type PortalPageProps = PropsWithChildren<{
  readonly c: PortalContext
  /** The h1 of the page. */
  readonly title: string
  readonly above?: readonly NavigationItem[]
  readonly failed?: boolean
  /** What was searched for, to be searched for again. */
  readonly query?: string
}>

/** A page of the portal: header, what it says, footer. P-01 */
export const PortalPage = ({ c, title, above = [], failed = false, query, children }: PortalPageProps) => (
  <Document
    site={{
      slug: 'portal',
      name: PORTAL_NAME,
      footer: {
        contact: { heading: 'お問い合わせ先', number: c.env.operatingBody.phone, hours: c.env.operatingBody.hours },
        links: FOOTER_LINKS,
        operator: c.env.operatingBody.name,
      },
      ...(c.env.practice ? { practice: '練習用の環境です。実在の医療機関や患者の情報は入力しないでください。' } : {}),
    }}
    assets={c.env.assets}
    title={title}
    path={c.path}
    above={above}
    navigation={c.user ? SIGNED_IN_NAVIGATION : NAVIGATION}
    search={{ action: '/search', label: 'サイト内を検索', name: 'q', ...(query && { value: query }) }}
    account={accountOf(c)}
    idle={idleOf(c)}
    failed={failed}
    beside={c.path !== ASSISTANT_PATH && <AssistantLauncher />}
  >
    {children}
  </Document>
)

function accountOf({ user, formToken }: PortalContext) {
  if (!user) return { signIn: { text: 'ログイン', href: '/sign-in' } }
  return {
    name: `${user.lastName} ${user.firstName}`,
    institution: user.institution.name,
    links: [{ text: 'ログイン中の端末', href: '/account/sign-out-everywhere' }],
    signOut: { text: 'ログアウト', action: '/sign-out' },
    formToken,
  }
}

const idleOf = ({ now, session, path }: PortalContext) =>
  session && {
    now,
    until: session.idleUntil,
    policy: PORTAL_SESSION,
    signIn: `/sign-in?to=${encodeURIComponent(path)}`,
    keepsForms: true,
  }
