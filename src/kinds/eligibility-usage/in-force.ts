import { type Standing, uses } from '#domain/applications/standing.ts'
import { content, type UsageContent } from './content.ts'

/** The values in force; nothing before the first approval and after the end. */
export const inForce = (standing: Standing): UsageContent | undefined =>
  uses(standing, 'eligibility') ? content.parse(standing.usages.eligibility?.content) : undefined
