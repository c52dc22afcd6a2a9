import { DateInText } from '#ui/date.tsx'

interface WaitingProps {
  readonly waiting: { readonly count: number; readonly oldest: Temporal.Instant | null }
}

/** Inquiries that wait for an answer. */
export const WaitingInquiries = ({ waiting: { count, oldest } }: WaitingProps) => (
  <>
    <h2>回答を待っているお問い合わせ</h2>
    {count === 0 || !oldest ? (
      <p>回答を待っているお問い合わせはありません。</p>
    ) : (
      <p>
        <a href="/inquiries">{count.toLocaleString('ja-JP')}件</a>です。いちばん古いものは、
        <DateInText value={oldest} />
        から待っています。
      </p>
    )}
  </>
)
