import type { SessionEnd } from '#platform/session/find-session-end.ts'
import { SESSION_END_TITLES, SessionEndMessage } from '#ui/session-end-message.tsx'
import { EligibilityPage } from './eligibility-page.tsx'
import type { EligibilityContext } from './page.ts'

export interface SessionEndViewProps {
  readonly c: EligibilityContext
  readonly end: SessionEnd
}

export const SessionEndView = ({ c, end }: SessionEndViewProps) => (
  <EligibilityPage c={c} title={SESSION_END_TITLES[end]} failed>
    <SessionEndMessage end={end} idName="ユーザID" />
  </EligibilityPage>
)
