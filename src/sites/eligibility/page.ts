import { type Access, type Page, type PageContext, pagesFor } from '#platform/site/page.ts'
import type { EligibilityEnvironment } from './eligibility-environment.ts'

/** Who is signed in. */
export interface EligibilityUser {
  readonly institution: string
  readonly id: string
  readonly name: string
}

const define = pagesFor<EligibilityUser, EligibilityEnvironment>()

/** A page of the eligibility site, in either environment. */
export const page = <A extends Access>(definition: Page<EligibilityUser, A, EligibilityEnvironment>) =>
  define(definition)

/** A request to the eligibility site, signed in or not. */
export type EligibilityContext = PageContext<EligibilityUser | undefined, EligibilityEnvironment>
