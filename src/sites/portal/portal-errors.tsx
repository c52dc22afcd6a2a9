import { StaleForm } from '#ui/stale-form.tsx'
import type { PortalContext } from './page.ts'
import { PortalPage } from './portal-page.tsx'

export const renderError = (c: PortalContext, status: number) => (
  <PortalPage c={c} title={`${status}`}>
    <h1>{status}</h1>
    <p>受付番号 {c.requestId}</p>
  </PortalPage>
)

export const renderStaleForm = (c: PortalContext) => (
  <PortalPage c={c} title="もう一度送信してください" failed>
    <StaleForm action={c.path} formToken={c.formToken} entries={c.entries} />
  </PortalPage>
)
