import { ErrorPage } from '#ui/error-page.tsx'
import { errorText } from '#ui/error-texts.ts'
import { StaleForm } from '#ui/stale-form.tsx'
import { DeskPage } from './desk-page.tsx'
import type { DeskContext } from './page.ts'

export const renderError = (c: DeskContext, status: number) => (
  <DeskPage c={c} title={errorText(status).title}>
    <ErrorPage status={status} requestId={c.requestId} />
  </DeskPage>
)

export const renderStaleForm = (c: DeskContext) => (
  <DeskPage c={c} title="もう一度送信してください" failed>
    <StaleForm action={c.path} formToken={c.formToken} entries={c.entries} />
  </DeskPage>
)
