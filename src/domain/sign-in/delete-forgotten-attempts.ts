import type { Work } from '#platform/work.ts'
import { DEVICE_KNOWN_FOR, FAILURES_FORGOTTEN_AFTER, LOCKS_KEPT } from './attempt-limits.ts'

/** Deletes counters and devices that make no difference any more. Returns how many. */
export async function deleteForgottenAttempts({ db, now }: Work): Promise<number> {
  const attempts = await db
    .deleteFrom('sign_in_attempts')
    .where('attempted_at', '<', now.subtract(FAILURES_FORGOTTEN_AFTER))
    .where((row) => row.or([row('locks', '=', 0), row('attempted_at', '<', now.subtract(LOCKS_KEPT))]))
    .executeTakeFirst()
  const devices = await db
    .deleteFrom('known_devices')
    .where('used_at', '<=', now.subtract(DEVICE_KNOWN_FOR))
    .executeTakeFirst()
  return Number(attempts.numDeletedRows + devices.numDeletedRows)
}
