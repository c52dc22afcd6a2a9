/** After so long without an attempt failures and locks are forgotten, unless the policy of the door says otherwise. */
export const FAILURES_FORGOTTEN_AFTER = Temporal.Duration.from({ hours: 24 })

/** Counters that have locked are kept this long: no policy remembers longer. */
export const LOCKS_KEPT = Temporal.Duration.from({ hours: 30 * 24 })

/** An attempt that was not judged within this time belongs to a process that died; its browser got no answer. */
export const ATTEMPT_JUDGED_WITHIN = Temporal.Duration.from({ minutes: 1 })

/** A browser stays known this long after it signed in last: as long as browsers keep cookies. RFC 6265bis §5.5 */
export const DEVICE_KNOWN_FOR = Temporal.Duration.from({ hours: 400 * 24 })
