import type { SessionEnd } from '#platform/session/find-session-end.ts'
import { ErrorPage } from '#ui/error-page.tsx'
import { type ErrorText, errorText } from '#ui/error-texts.ts'
import { StaleForm } from '#ui/stale-form.tsx'
import { LinkagePage } from './linkage-page.tsx'
import type { LinkageContext } from './page.ts'
import { SessionEndView } from './session-end-view.tsx'

/** A form may only be sent by a page of this site. */
const SENT_FROM_ELSEWHERE: Partial<ErrorText> = {
  title: 'ほかのサイトからの送信は受け付けていません',
  happened: 'このサイトの画面を通らずに送信されたため、処理しませんでした。登録や変更は行われていません。',
  todo: ['最初の画面から目的の画面を開き、もう一度操作してください。'],
}

export const renderError = (c: LinkageContext, status: number) => {
  const text = status === 403 && c.request.method === 'POST' ? SENT_FROM_ELSEWHERE : {}
  return (
    <LinkagePage c={c} title={text.title ?? errorText(status).title} failed>
      <ErrorPage
        status={status}
        requestId={c.requestId}
        text={text}
        onward={c.user ? { text: '管理メニューへ', href: '/menu' } : { text: '最初の画面へ', href: '/' }}
      />
    </LinkagePage>
  )
}

export const renderStaleForm = (c: LinkageContext) => (
  <LinkagePage c={c} title="もう一度送信してください" failed>
    <StaleForm action={c.path} formToken={c.formToken} entries={c.entries} />
  </LinkagePage>
)

export const renderSessionEnd = (c: LinkageContext, end: SessionEnd) => <SessionEndView c={c} end={end} />
