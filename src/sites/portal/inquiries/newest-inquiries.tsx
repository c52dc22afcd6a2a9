import type { ListedInquiry } from '#domain/inquiries/find-institution-inquiries.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { FORM_PATH } from './inquiry-form-view.tsx'
import { OwnInquiries } from './own-list.tsx'

export const NEWEST_INQUIRIES = 3

/** Of マイリスト: the newest, and the way to all of them. P-25 */
export const NewestInquiries = ({ inquiries }: { readonly inquiries: readonly ListedInquiry[] }) => (
  <section>
    <h2>お問い合わせ</h2>
    <OwnInquiries rows={inquiries} />
    <Actions>
      <ButtonLink href={inquiries.length > 0 ? '/my-list/inquiries' : FORM_PATH}>
        {inquiries.length > 0 ? 'お問い合わせの一覧へ' : 'お問い合わせフォームへ'}
      </ButtonLink>
    </Actions>
  </section>
)
