import type { Availability } from '#domain/applications/application-kind.ts'
import { type Standing, uses } from '#domain/applications/standing.ts'
import { forbidSecond } from '#kinds/preconditions.ts'

/** Once, and again after the use has ended. P-19 */
export function availability(standing: Standing): Availability {
  const second = forbidSecond(standing, 'app-usage')
  if (second) return second
  return uses(standing, 'app') ? { open: false, because: IN_USE, first: 'app-terminals' } : { open: true }
}

const IN_USE =
  'この申請は完了しています。アプリの端末を増やすときは、「資格確認端末アカウント追加申請」から申請してください。'
