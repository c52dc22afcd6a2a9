/** What is looked for in the audit: everything that is given must hold. */
export interface AuditCriteria {
  /** Days of Tokyo, both included. */
  readonly from?: Temporal.PlainDate | undefined
  readonly to?: Temporal.PlainDate | undefined
  /** Any of these ids. */
  readonly actors?: readonly string[] | undefined
  readonly action?: string | undefined
  readonly institution?: string | undefined
  /** As it stands in the entry: `portal-user:0198…`. */
  readonly subject?: string | undefined
  readonly via?: string | undefined
  readonly address?: string | undefined
  readonly outcome?: OutcomeKind | undefined
}

/** It happened, or it was refused for whatever reason. */
export type OutcomeKind = 'done' | 'refused'

/** Where a page ended: the next begins after it. */
export interface AuditPlace {
  readonly at: Temporal.Instant
  readonly chain: number
  readonly seq: number
}
