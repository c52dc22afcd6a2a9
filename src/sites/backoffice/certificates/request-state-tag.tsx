import { REQUEST_STATES, type RequestState } from '#domain/certificates/certificate-request.ts'
import { requestState } from '#domain/certificates/request-state.ts'
import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import { Tag, type TagKind } from '#ui/tag.tsx'

const KINDS: Readonly<Record<RequestState, TagKind>> = {
  received: 'attention',
  cancelled: 'neutral',
  rejected: 'neutral',
  issued: 'waiting',
  downloaded: 'done',
  lapsed: 'neutral',
  revoked: 'stopped',
  expired: 'neutral',
}

/** What it asks of the desk: only what waits for a decision asks anything. */
export const RequestStateTag = ({
  request,
  now,
}: {
  readonly request: FoundRequest
  readonly now: Temporal.Instant
}) => {
  const state = requestState(request, now)
  return <Tag kind={KINDS[state]}>{REQUEST_STATES[state]}</Tag>
}
