/** A link to set a new password works this long, once. P-09 */
export const RESET_LINK_LIVES = Temporal.Duration.from({ hours: 1 })

/** Why a link sets no password any more. `cut`: there is no such link, as when the end of it got lost. */
export type ResetLinkFailure = 'cut' | 'used' | 'superseded' | 'expired'

export interface ResetLinkState {
  readonly used_at: Temporal.Instant | null
  readonly superseded_at: Temporal.Instant | null
  readonly expires_at: Temporal.Instant
}

/** What is the matter with this link; nothing when it still works. */
export function failureOf(link: ResetLinkState | undefined, now: Temporal.Instant): ResetLinkFailure | undefined {
  if (!link) return 'cut'
  if (link.used_at) return 'used'
  if (link.superseded_at) return 'superseded'
  return Temporal.Instant.compare(link.expires_at, now) <= 0 ? 'expired' : undefined
}
