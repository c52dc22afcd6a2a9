import { MOST_LINKAGES } from '#domain/app-accounts/hold-linkages.ts'
import type { Availability } from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import { requireUsage } from '#kinds/preconditions.ts'

/** Not before the app is in use, and as long as one of the five places is free. P-19, 000 p.10 */
export function availability(standing: Standing): Availability {
  const first = requireUsage(standing, 'app', 'app-usage')
  if (first) return first
  return standing.linkagesHeld < MOST_LINKAGES ? { open: true } : { open: false, because: FULL }
}

export const FULL = `レセコン連携アカウントは、1施設につき${MOST_LINKAGES}台までです（申請中のものも数えます）。使わなくなったアカウントがあれば、「資格確認アカウント管理」で解除を申請してください。解除が完了すると、その台数をまた申請できます。`
