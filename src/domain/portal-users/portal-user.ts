/** A person who signs in to the portal for an institution: one active user an institution. 003 p.8 */
export interface PortalUser {
  readonly id: string
  readonly email: string
  readonly lastName: string
  readonly firstName: string
  readonly institution: {
    readonly id: string
    readonly kind: string
    /** Ten digits; null for 職域診療所 until their usage application is approved, and for 施術所等. */
    readonly code: string | null
    readonly name: string
  }
}
