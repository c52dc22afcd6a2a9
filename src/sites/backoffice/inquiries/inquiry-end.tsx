import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { OperatorContext } from '../page.ts'
import type { AskedInquiry } from './asked-inquiry.ts'

/** 「完了にする」, or 「再開する」. */
export const InquiryEnd = ({ c, asked }: { readonly c: OperatorContext; readonly asked: AskedInquiry }) => {
  const { status, entries } = asked.inquiry
  const closed = status === 'closed'
  return (
    <section aria-labelledby="end">
      <h2 id="end">{closed ? '再開' : '完了'}</h2>
      <p>
        {closed ? '再開すると、回答待ちに戻ります。' : '回答を送らずに終えるときに押します。メールは送られません。'}
      </p>
      <Form action={asked.address(closed ? '/reopen' : '/close')} formToken={c.formToken}>
        <input type="hidden" name="version" value={String(entries)} />
        <Button kind="secondary" size="small">
          {closed ? '再開する' : '完了にする'}
        </Button>
      </Form>
    </section>
  )
}
