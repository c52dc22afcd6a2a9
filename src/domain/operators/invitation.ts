/** A link by which an operator sets their password works this long, once: long enough to be read after a weekend. */
export const INVITATION_LIVES = Temporal.Duration.from({ hours: 72 })

/** Why a link sets no password any more. `cut`: there is no such link, as when the end of it got lost. */
export type InvitationFailure = 'cut' | 'used' | 'superseded' | 'expired'
