import type { Operator } from '#domain/operators/operator.ts'
import type { Permission } from '#domain/operators/permissions.ts'
import { type Page, type PageContext, pagesFor } from '#platform/site/page.ts'
import type { BackofficeEnvironment } from './backoffice-environment.ts'

const define = pagesFor<Operator, BackofficeEnvironment>()

type BackofficeAccess = 'anyone' | 'signed-in' | `may:${Permission}`

/** A page of the backoffice; `may:` knows only what stands in `PERMISSIONS`. */
export const page = <A extends BackofficeAccess>(definition: Page<Operator, A, BackofficeEnvironment>) =>
  define(definition)

/** A request to the backoffice, signed in or not. */
export type BackofficeContext = PageContext<Operator | undefined, BackofficeEnvironment>

/** A request of an operator who is signed in. */
export type OperatorContext = PageContext<Operator, BackofficeEnvironment>
