/** Hands mails to the mail server. */
export interface Mailer {
  /** Never throws for what a mail server can cause. */
  send(mail: Posting): Promise<Delivery>
  close(): void
}

export interface Posting {
  /** Unique and the same at every try, so that a mail that arrives twice can be told: `<id@sender's domain>`. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** When it was written, by the clock that the reader sees elsewhere too. */
  readonly at: Temporal.Instant
}

/** Accepted: the server answers for it now. Later: try again. Refused: this mail will never be taken. RFC 5321 §4.2.1 */
export type Delivery =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'later'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
