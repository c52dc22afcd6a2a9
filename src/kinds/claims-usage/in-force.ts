import { type Standing, uses } from '#domain/applications/standing.ts'
import { inForce as eligibilityInForce } from '#kinds/eligibility-usage/in-force.ts'
import { type ClaimsContent, content } from './content.ts'

/** The values in force; nothing before the first approval and after the end. */
export const inForce = (standing: Standing): ClaimsContent | undefined =>
  uses(standing, 'claims') ? content.parse(standing.usages.claims?.content) : undefined

/** The お客さまID that オンライン資格確認 uses now, which may serve for claims as well. P-17 */
export const eligibilityCustomerId = (standing: Standing): string | undefined =>
  eligibilityInForce(standing)?.customerId
