import type { Site } from '#platform/site/site.ts'
import { door } from './door/door.tsx'
import type { EligibilityEnvironment } from './eligibility-environment.ts'
import { renderError, renderStaleForm } from './eligibility-errors.tsx'
import type { EligibilityUser } from './page.ts'
import { startPage } from './start/start.tsx'

/** オンライン資格確認等システム, 本番環境: an institution manages its own accounts. 002, 004 */
export const eligibility: Site<EligibilityUser, EligibilityEnvironment> = {
  slug: 'eligibility',
  signInPath: '/sign-in',
  session: { idle: Temporal.Duration.from({ minutes: 30 }), absolute: Temporal.Duration.from({ hours: 12 }) },
  loadUser: async () => undefined,
  may: () => false,
  actorOf: ({ id, institution }) => ({ kind: 'account', id, institution }),
  door,
  renderError,
  renderStaleForm,
  pages: [startPage],
}

/** The same in 接続検証環境, with sessions of its own. */
export const eligibilityVerification: typeof eligibility = { ...eligibility, slug: 'eligibility-verification' }
