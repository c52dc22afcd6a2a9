import { ErrorPage } from '#ui/error-page.tsx'
import { errorText } from '#ui/error-texts.ts'
import { StaleForm } from '#ui/stale-form.tsx'
import { EligibilityPage } from './eligibility-page.tsx'
import type { EligibilityContext } from './page.ts'

export const renderError = (c: EligibilityContext, status: number) => (
  <EligibilityPage c={c} title={errorText(status).title} failed>
    <ErrorPage status={status} requestId={c.requestId} onward={{ text: '最初の画面へ', href: '/' }} />
  </EligibilityPage>
)

export const renderStaleForm = (c: EligibilityContext) => (
  <EligibilityPage c={c} title="もう一度送信してください" failed>
    <StaleForm action={c.path} formToken={c.formToken} entries={c.entries} />
  </EligibilityPage>
)
