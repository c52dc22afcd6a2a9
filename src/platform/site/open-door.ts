import type { OpenContext } from './open-context.ts'
import type { Site, SiteEnvironment } from './site.ts'

/** What a site without a certificate for its visitor answers; undefined when the door is open, or there is none. */
export async function openDoor<User, Env extends SiteEnvironment>(
  site: Site<User, Env>,
  c: OpenContext<User, Env>,
): Promise<Response | undefined> {
  if (!site.door) return undefined
  c.now = await c.env.clock.now()
  const opened = await site.door(c)
  if (opened instanceof Response) return opened
  c.institution = opened.institution
  return undefined
}
