import { sessionTimeLeft } from '../session/session-time-left.ts'
import { isFromOwnOrigin } from './form-token.ts'
import { loadSession, type OpenContext, sessionToken } from './open-context.ts'
import { openDoor } from './open-door.ts'
import type { Site, SiteEnvironment } from './site.ts'

/** Where a page of every site asks how long its session still lives, and says that its user is still there. */
export const SESSION_PATH = '/session'

const NONE = Temporal.Duration.from({ seconds: 0 })

/**
 * Answers in JSON `{ "secondsLeft": 1799 }`; 0 when nobody is signed in. Looking (GET) lengthens nothing, so that a
 * page left open does not keep itself alive; a post of our own page is an action like any other. WCAG 2.2, 2.2.1
 */
export async function answerSession<User, Env extends SiteEnvironment>(
  site: Site<User, Env>,
  c: OpenContext<User, Env>,
): Promise<Response> {
  const isAction = c.request.method === 'POST'
  if (isAction && !isFromOwnOrigin(c.request, c.env.origins[site.slug] ?? '')) return c.fail(403)
  const left = isAction ? await stay(site, c) : await look(site, c)
  const secondsLeft = Math.floor((left ?? NONE).total('seconds'))
  return c.send(JSON.stringify({ secondsLeft }), 'application/json')
}

async function stay<User, Env extends SiteEnvironment>(site: Site<User, Env>, c: OpenContext<User, Env>) {
  if (await openDoor(site, c)) return undefined
  await loadSession(site, c)
  return c.session && c.now.until(c.session.idleUntil)
}

async function look<User, Env extends SiteEnvironment>(site: Site<User, Env>, c: OpenContext<User, Env>) {
  const token = sessionToken(c)
  return token ? sessionTimeLeft(c.env.db, await c.env.clock.now(), site.slug, token) : undefined
}
