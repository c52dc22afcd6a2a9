import type { SignedInAccount } from '#domain/account-sign-in/signed-in-account.ts'
import { type Page, type PageContext, pagesFor } from '#platform/site/page.ts'
import type { EligibilityEnvironment } from './eligibility-environment.ts'
import type { Permission } from './permissions.ts'

const define = pagesFor<SignedInAccount, EligibilityEnvironment>()

type EligibilityAccess = 'anyone' | 'signed-in' | `may:${Permission}`

/** A page of the eligibility site, in either environment. */
export const page = <A extends EligibilityAccess>(definition: Page<SignedInAccount, A, EligibilityEnvironment>) =>
  define(definition)

/** A request to the eligibility site, signed in or not. */
export type EligibilityContext = PageContext<SignedInAccount | undefined, EligibilityEnvironment>

/** A request of somebody who is signed in. */
export type AccountContext = PageContext<SignedInAccount, EligibilityEnvironment>
