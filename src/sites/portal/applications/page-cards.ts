import type { Programme } from '#domain/applications/application-kind.ts'
import { DOWNLOADS } from '../account-documents/document-names.ts'
import { ACCOUNT_APPLICATIONS } from '../app-account-applications/list.tsx'
import { APP_ACCOUNTS } from '../app-accounts/account-names.ts'
import { APPLY, REQUESTS } from '../certificates/certificate-names.ts'
import { GRANT_NOTICES } from '../grant-notices/grant-names.ts'

/** A card of 「各種申請一覧」 that leads to a page, not to a form. */
export interface PageCard {
  readonly programme: Programme
  readonly title: string
  readonly href: string
  readonly purpose: string
}

/** What stands behind the applications of each programme, in this order. 000 2-1, 002 p.4 */
export const PAGE_CARDS: readonly PageCard[] = [
  {
    programme: 'eligibility',
    title: DOWNLOADS,
    href: '/account-documents',
    purpose: '承認のあとに発行されたマスタアカウントの情報を、PDFで受け取れます。',
  },
  {
    programme: 'eligibility',
    title: APPLY,
    href: '/certificates',
    purpose: '資格確認に使う端末に入れる電子証明書を申請します。端末1台ごとに1枚必要です。',
  },
  {
    programme: 'eligibility',
    title: REQUESTS,
    href: '/certificates/requests',
    purpose: '電子証明書の申請の状況を確かめ、連絡先の変更、申請の取消し、証明書の失効ができます。',
  },
  {
    programme: 'eligibility',
    title: GRANT_NOTICES,
    href: '/grant-notices',
    purpose: '交付が決定した補助金の通知書を、PDFで受け取れます。',
  },
  {
    programme: 'app',
    title: APP_ACCOUNTS,
    href: '/app-accounts',
    purpose: 'マイナ資格確認アプリとレセコン連携のアカウントを確かめ、ユーザ設定情報をPDFで受け取れます。',
  },
  {
    programme: 'app',
    title: ACCOUNT_APPLICATIONS,
    href: '/app-account-applications',
    purpose: 'マイナ資格確認アプリとレセコン連携のアカウントの申請が、いまどうなっているかを確かめられます。',
  },
  {
    programme: 'app',
    title: GRANT_NOTICES,
    href: '/grant-notices',
    purpose: '交付が決定した助成金の通知書を、PDFで受け取れます。',
  },
]
