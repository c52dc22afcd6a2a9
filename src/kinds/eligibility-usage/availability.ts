import type { Availability } from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import { forbidSecond, referToApp } from '#kinds/preconditions.ts'

/** One at a time, and not for 施術所等, whose way is the app. P-11 */
export const availability = (standing: Standing): Availability =>
  referToApp(standing) ?? forbidSecond(standing, 'eligibility-usage') ?? { open: true }
