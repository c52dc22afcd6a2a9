import { CATEGORIES, inquiryNumber } from '#domain/inquiries/inquiry.ts'
import { may } from '#domain/operators/permissions.ts'
import { DateInText } from '#ui/date.tsx'
import { AgeTag } from '../applications/age-tag.tsx'
import type { OperatorContext } from '../page.ts'
import type { AskedInquiry } from './asked-inquiry.ts'
import { InquiryStatusTag } from './inquiry-status-tag.tsx'

interface FactsProps {
  readonly c: OperatorContext
  readonly asked: AskedInquiry
}

/** Whose inquiry it is, and how it stands. */
export const InquiryFacts = ({ c, asked: { inquiry } }: FactsProps) => (
  <section aria-labelledby="facts">
    <h2 id="facts">{inquiryNumber(inquiry.number)}</h2>
    <p class="review-facts">
      <InquiryStatusTag status={inquiry.status} />
      {inquiry.status === 'waiting' && <AgeTag receivedAt={inquiry.since} now={c.now} />}
    </p>
    <dl class="short-facts">
      <dt>種類</dt>
      <dd>{CATEGORIES[inquiry.category]}</dd>
      <dt>お名前</dt>
      <dd>{inquiry.name}</dd>
      <dt>メールアドレス</dt>
      <dd>{inquiry.email}</dd>
      <dt>医療機関等</dt>
      <dd>
        <Institution c={c} inquiry={inquiry} />
      </dd>
      <dt>受付日時</dt>
      <dd>
        <DateInText value={inquiry.receivedAt} />
      </dd>
    </dl>
  </section>
)

/** A code that a stranger typed proves nothing. docs/decisions/0055 */
const Institution = ({ c, inquiry }: { readonly c: OperatorContext; readonly inquiry: AskedInquiry['inquiry'] }) => {
  const { institution, institutionCode } = inquiry
  const looking = may(c.user, 'see-institutions')
  if (institution)
    return (
      <>
        {looking ? <a href={`/institutions/${institution.id}`}>{institution.name}</a> : institution.name}
        {institution.code && (
          <>
            <br />
            <code>{institution.code}</code>
          </>
        )}
      </>
    )
  if (!institutionCode) return <>分かりません（ログインなし）</>
  return (
    <>
      {looking ? (
        <a href={`/institutions?code=${institutionCode}`}>{institutionCode}</a>
      ) : (
        <code>{institutionCode}</code>
      )}
      <br />
      お客様の入力です。ご本人かは確かめていません。
    </>
  )
}
