import type { OperatingBody } from '#platform/operating-body.ts'
import { type Access, type Handler, type Page, type PageContext, pagesFor } from '#platform/site/page.ts'
import type { SiteEnvironment } from '#platform/site/site.ts'
import { isOwnHost } from './own-host.ts'

/** The desk has no users: whoever practises on this installation may see and do everything on it. */
export type DeskUser = never

export interface DeskEnvironment extends SiteEnvironment {
  readonly operatingBody: OperatingBody
  /** False in production, where every page of the desk is missing. */
  readonly practice: boolean
}

export type DeskContext = PageContext<undefined, DeskEnvironment>

type DeskPage<A extends Access> = Page<DeskUser, A, DeskEnvironment>
type DeskHandler = Handler<undefined, DeskEnvironment>

const define = pagesFor<DeskUser, DeskEnvironment>()

/** A page of the desk: in practice, and under its own name only. */
export const page = <A extends Access>(definition: DeskPage<A>) =>
  define({ ...definition, ...guard('get', definition), ...guard('post', definition) })

function guard<A extends Access>(method: 'get' | 'post', definition: DeskPage<A>): Partial<DeskPage<A>> {
  const handler = definition[method] as DeskHandler | undefined
  if (!handler) return {}
  const guarded: DeskHandler = (c) => {
    if (!c.env.practice) return c.fail(404)
    return isOwnHost(new URL(c.request.url).host, c.env.origins.desk) ? handler(c) : c.fail(403)
  }
  return { [method]: guarded }
}
