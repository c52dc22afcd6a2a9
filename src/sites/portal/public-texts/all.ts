import { eligibilityTermsText } from '#notices/terms/eligibility-terms.ts'
import type { PublicTextOf } from '#platform/text/public-text.ts'
import { claimsTermsText } from './claims-terms.ts'
import { contactText } from './contact.ts'
import { institutionChangesText } from './institution-changes.ts'
import { linksText } from './links.ts'
import { privacyText } from './privacy.ts'
import { eChartText, ePrescriptionText } from './services.ts'
import { termsText } from './terms.ts'

/** Every page that is a text and nothing else. */
export const PUBLIC_TEXTS: readonly PublicTextOf[] = [
  ePrescriptionText,
  eChartText,
  institutionChangesText,
  contactText,
  privacyText,
  termsText,
  eligibilityTermsText,
  claimsTermsText,
  linksText,
]
