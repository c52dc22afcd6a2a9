import type { PropsWithChildren } from 'hono/jsx'
import { Document } from '#ui/document.tsx'
import type { NavigationItem } from '#ui/page/header.tsx'
import type { DeskContext } from './page.ts'

export const DESK_NAME = '練習机'

const NAVIGATION: readonly NavigationItem[] = [
  { text: '受信箱', href: '/inbox' },
  { text: '時計', href: '/clock' },
  { text: '人と認証情報', href: '/people' },
  { text: '郵便物', href: '/letters' },
  { text: '部品見本', href: '/gallery' },
]

/** Above every page but the first. */
export const ABOVE: readonly NavigationItem[] = [{ text: DESK_NAME, href: '/' }]

export type DeskPageProps = PropsWithChildren<{
  readonly c: DeskContext
  readonly title: string
  readonly above?: readonly NavigationItem[]
  readonly failed?: boolean
}>

/** A page of the desk. X-02 */
export const DeskPage = ({ c, title, above = [], failed = false, children }: DeskPageProps) => (
  <Document
    site={{ slug: 'desk', name: DESK_NAME, practice: '練習用の画面です。本番の環境にはありません。' }}
    assets={c.env.assets}
    title={title}
    path={c.path}
    above={above}
    navigation={NAVIGATION}
    failed={failed}
  >
    {children}
  </Document>
)
