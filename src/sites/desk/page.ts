import type { OperatingBody } from '#platform/operating-body.ts'
import { type PageContext, pagesFor } from '#platform/site/page.ts'
import type { SiteEnvironment } from '#platform/site/site.ts'

/** The desk has no users: whoever practises on this installation may see and do everything on it. */
export type DeskUser = never

export interface DeskEnvironment extends SiteEnvironment {
  readonly operatingBody: OperatingBody
}

export const page = pagesFor<DeskUser, DeskEnvironment>()

export type DeskContext = PageContext<undefined, DeskEnvironment>
