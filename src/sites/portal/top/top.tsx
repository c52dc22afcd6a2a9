import { findImportantNotices } from '#domain/content/find-notices.ts'
import { ImportantNotice } from '#ui/important-notice.tsx'
import { type TileProps, Tiles } from '#ui/tile.tsx'
import { page } from '../page.ts'
import { PORTAL_NAME, PortalPage } from '../portal-page.tsx'

const FOR_VISITORS: readonly TileProps[] = [
  {
    text: '新規ユーザー登録はこちら',
    href: '/register',
    note: 'はじめてご利用になる方はこちらから',
    icon: 'user',
    main: true,
  },
  {
    text: 'ログインはこちら',
    href: '/sign-in',
    note: 'すでにユーザー登録がお済みの方はこちらから',
    icon: 'login',
    main: true,
  },
]

const FOR_CHANGES: readonly TileProps[] = [
  { text: '医療機関等を新設・廃止・コード変更される方はこちら', href: '/institution-changes', icon: 'building' },
]

const FOR_EVERYBODY: readonly TileProps[] = [
  { text: 'お知らせ', href: '/notices', icon: 'info' },
  { text: 'よくある質問', href: '/faq', icon: 'question' },
  { text: 'お問い合わせ先', href: '/contact', icon: 'phone' },
  { text: 'オンライン資格確認 オンライン請求', href: '/menu', icon: 'card' },
  { text: '電子処方箋管理サービス', href: '/e-prescription', icon: 'document' },
  { text: '電子カルテ情報共有サービス', href: '/e-chart', icon: 'share' },
]

/** The top page. P-01, 003 p.4 */
export const topPage = page({
  path: '/',
  access: 'anyone',
  async get(c) {
    const notices = await findImportantNotices(c.env.db, c.now)
    return c.html(
      <PortalPage c={c} title={PORTAL_NAME}>
        <h1>
          医療機関等向け
          <wbr />
          総合ポータルサイト
        </h1>
        <p class="lead">
          オンライン資格確認、電子処方箋管理サービス、電子カルテ情報共有サービスに関するお知らせと、各種の手続きの窓口です。
        </p>
        <ImportantNotice
          notices={notices.map(({ slug, title, publishedOn }) => ({
            text: title,
            href: `/notices/${slug}`,
            on: publishedOn,
          }))}
        />
        {!c.user && <Tiles tiles={FOR_VISITORS} />}
        <Tiles tiles={FOR_CHANGES} />
        <Tiles tiles={FOR_EVERYBODY} />
      </PortalPage>,
    )
  },
})
