import type { ListedInquiry } from '#domain/inquiries/find-institution-inquiries.ts'
import { FORM_PATH } from './inquiry-form-view.tsx'
import { OwnInquiries } from './own-list.tsx'

export const NEWEST_INQUIRIES = 3

/** Of マイリスト: the newest, and the way to all of them. P-25 */
export const NewestInquiries = ({ inquiries }: { readonly inquiries: readonly ListedInquiry[] }) => (
  <section>
    <h2>お問い合わせ</h2>
    {inquiries.length > 0 ? (
      <p>
        これまでのお問い合わせと回答は、<a href="/my-list/inquiries">お問い合わせの一覧</a>で読めます。
      </p>
    ) : (
      <p>
        ご質問は、<a href={FORM_PATH}>お問い合わせフォーム</a>からお送りください。
      </p>
    )}
    <OwnInquiries rows={inquiries} />
  </section>
)
