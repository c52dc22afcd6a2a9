import type { FormEntries } from '#platform/site/form-entries.ts'
import { ErrorPage } from '#ui/error-page.tsx'
import { errorText } from '#ui/error-texts.ts'
import { StaleForm } from '#ui/stale-form.tsx'
import { isSecret } from './certificate/read-sent-request.ts'
import { CertificatesPage } from './certificates-page.tsx'
import type { CertificatesContext } from './page.ts'

export const renderError = (c: CertificatesContext, status: number) => (
  <CertificatesPage c={c} title={errorText(status).title} failed>
    <ErrorPage status={status} requestId={c.requestId} onward={{ text: '最初の画面へ', href: '/' }} />
  </CertificatesPage>
)

export const renderStaleForm = (c: CertificatesContext) => (
  <CertificatesPage c={c} title="もう一度送信してください" failed>
    <StaleForm action={c.path} formToken={c.formToken} entries={withoutKeys(c.entries)} />
  </CertificatesPage>
)

/** A private key that came with a form that had gone stale is not sent back in the page. C-05 */
const withoutKeys = (entries: FormEntries): FormEntries =>
  new Map([...entries].map(([name, values]) => [name, values.filter((value) => !isSecret(value))]))
