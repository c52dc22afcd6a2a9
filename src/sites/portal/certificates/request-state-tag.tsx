import { REQUEST_STATES, type RequestState } from '#domain/certificates/certificate-request.ts'
import { requestState } from '#domain/certificates/request-state.ts'
import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import { Tag, type TagKind } from '#ui/tag.tsx'

const KINDS: Readonly<Record<RequestState, TagKind>> = {
  received: 'waiting',
  cancelled: 'neutral',
  rejected: 'stopped',
  issued: 'attention',
  downloaded: 'done',
  lapsed: 'stopped',
  revoked: 'stopped',
  expired: 'stopped',
}

/** 「ステータス」 */
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
