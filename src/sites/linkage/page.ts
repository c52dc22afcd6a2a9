import type { LinkageAccount } from '#domain/linkage/linkage-account.ts'
import { type Page, type PageContext, pagesFor } from '#platform/site/page.ts'
import type { LinkageEnvironment } from './linkage-environment.ts'

const define = pagesFor<LinkageAccount, LinkageEnvironment>()

type LinkageAccess = 'anyone' | 'signed-in'

/** A page of the linkage site; there is nothing that one account may do and another may not. */
export const page = <A extends LinkageAccess>(definition: Page<LinkageAccount, A, LinkageEnvironment>) =>
  define(definition)

/** A request to the linkage site, signed in or not. */
export type LinkageContext = PageContext<LinkageAccount | undefined, LinkageEnvironment>

/** A request of somebody who is signed in. */
export type AccountContext = PageContext<LinkageAccount, LinkageEnvironment>
