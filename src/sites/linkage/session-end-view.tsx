import type { SessionEnd } from '#platform/session/find-session-end.ts'
import { SESSION_END_TITLES, SessionEndMessage } from '#ui/session-end-message.tsx'
import { LinkagePage } from './linkage-page.tsx'
import type { LinkageContext } from './page.ts'

export interface SessionEndViewProps {
  readonly c: LinkageContext
  readonly end: SessionEnd
}

export const SessionEndView = ({ c, end }: SessionEndViewProps) => (
  <LinkagePage c={c} title={SESSION_END_TITLES[end]} failed>
    <SessionEndMessage end={end} idName="ログインID" />
  </LinkagePage>
)
