import type { PropsWithChildren } from 'hono/jsx'
import { LINKAGE_SESSION } from '#domain/linkage/linkage-session.ts'
import { Document } from '#ui/document.tsx'
import type { NavigationItem } from '#ui/page/header.tsx'
import type { LinkageContext } from './page.ts'

/** As the pages call it. 001 p.6 */
export const LINKAGE_NAME = 'オンライン資格確認レセプトコンピューター連携システム'

/** The PDF that tells the first password. 000 3-4 */
export const SETTINGS_SHEET = '資格確認限定型レセコン連携機能 ユーザ設定情報'

export type LinkagePageProps = PropsWithChildren<{
  readonly c: LinkageContext
  /** The h1 of the page. */
  readonly title: string
  readonly above?: readonly NavigationItem[]
  readonly failed?: boolean
}>

/** A page of the linkage site: its name, the login ID and 「ログアウト」, what it says, whom to ask. 001 p.19 */
export const LinkagePage = ({ c, title, above = [], failed = false, children }: LinkagePageProps) => (
  <Document
    site={{
      slug: 'linkage',
      name: LINKAGE_NAME,
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
  >
    {children}
  </Document>
)

function accountOf({ user, formToken }: LinkageContext) {
  if (!user) return {}
  return {
    account: {
      name: user.loginId,
      institution: user.institutionName,
      signOut: { text: 'ログアウト', action: '/sign-out', confirm: true },
      formToken,
    },
  }
}

const idleOf = ({ now, session }: LinkageContext) =>
  session && {
    now,
    until: session.idleUntil,
    policy: LINKAGE_SESSION,
    signIn: '/sign-in',
  }
