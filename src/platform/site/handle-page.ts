import type { Child } from 'hono/jsx'
import { findSessionEnd } from '../session/find-session-end.ts'
import { soleText } from './form-entries.ts'
import { FORM_TOKEN_FIELD, isFromOwnOrigin, tokensAgree } from './form-token.ts'
import type { LargeBodies } from './large-bodies.ts'
import { type OpenContext, sessionToken } from './open-context.ts'
import type { Access, Handler, Page } from './page.ts'
import { readEntries } from './read-entries.ts'
import type { Site, SiteEnvironment } from './site.ts'

const BODY_LIMIT_BYTES = 64 * 1024

type Limits = Pick<Page<unknown>, 'bodyLimit' | 'files'>

/** Sees to method, access, origin, body and form token, in this order; then the page itself answers. */
export async function handlePage<User, Env extends SiteEnvironment>(
  site: Site<User, Env>,
  c: OpenContext<User, Env>,
  page: Page<User, Access, Env>,
  bodies: LargeBodies,
): Promise<Response> {
  const handler = handlerOf(page, c.request.method)
  if (!handler) return c.fail(405, { allow: [page.get && 'GET, HEAD', page.post && 'POST'].filter(Boolean).join(', ') })
  if (page.access !== 'anyone') {
    if (!c.user) return askToSignIn(site, c, page, bodies)
    const first = site.detour?.(c.user, c.path)
    if (first) return c.redirect(first)
    const permission = page.access === 'signed-in' ? undefined : page.access.slice('may:'.length)
    if (permission && !site.may(c.user, permission)) return c.fail(403)
  }
  if (holdsNul(c)) return c.fail(400)
  if (c.request.method === 'POST') {
    if (!isFromOwnOrigin(c.request, c.env.origins[site.slug] ?? '')) return c.fail(403)
    if (!page.api) return bodies.inTurn(page, senderOf(c), () => takeForm(site, c, page, handler))
  }
  return handler(c as Parameters<typeof handler>[0])
}

async function takeForm<User, Env extends SiteEnvironment>(
  site: Site<User, Env>,
  c: OpenContext<User, Env>,
  page: Page<User, Access, Env>,
  handler: Handler<User, Env>,
): Promise<Response> {
  c.entries = await entriesOf(c, page)
  const agrees = tokensAgree(c.formToken, soleText(c.entries, FORM_TOKEN_FIELD))
  if (!agrees) {
    const endView = await sessionEndView(site, c)
    if (endView) return c.html(endView, 403)
    if (c.user || !page.endsSession) return c.html(site.renderStaleForm(c), 403)
  }
  return handler(c as Parameters<typeof handler>[0])
}

/** Those of one institution are one: accounts are easily made. */
const senderOf = ({
  actor,
  institution,
  address,
}: Pick<OpenContext<unknown, SiteEnvironment>, 'actor' | 'institution' | 'address'>): string =>
  actor.institution ?? institution ?? actor.id ?? address

/** An address with a NUL in it: no text of the database can hold one, and nobody types it. */
const holdsNul = ({ params, query }: Pick<OpenContext<unknown, SiteEnvironment>, 'params' | 'query'>) =>
  [...Object.values(params), ...query.values()].some((text) => text.includes('\0'))

/** After sign-in the page opens that was asked for. A form that came in too late keeps what was typed. X-05 */
async function askToSignIn<User, Env extends SiteEnvironment>(
  site: Site<User, Env>,
  c: OpenContext<User, Env>,
  page: Page<User, Access, Env>,
  bodies: LargeBodies,
): Promise<Response> {
  const keeps = c.request.method === 'POST' && isFromOwnOrigin(c.request, c.env.origins[site.slug] ?? '')
  const { renderSignInAgain } = site
  if (renderSignInAgain && keeps)
    return bodies.inTurn(page, senderOf(c), async () => {
      c.entries = await entriesOf(c, page)
      return c.html(renderSignInAgain(c), 403)
    })
  const endView = await sessionEndView(site, c)
  return endView ? c.html(endView, 403) : c.redirect(`${site.signInPath}?to=${encodeURIComponent(wayBack(c))}`)
}

/** What a browser is shown whose session ended without its user's doing, if the site has words for it. L-09 */
async function sessionEndView<User, Env extends SiteEnvironment>(
  site: Site<User, Env>,
  c: OpenContext<User, Env>,
): Promise<Child | undefined> {
  const token = sessionToken(c)
  if (!site.renderSessionEnd || !token || c.user) return undefined
  const end = await findSessionEnd(c.env.db, c.now, site.slug, token)
  return end && site.renderSessionEnd(c, end)
}

const entriesOf = (c: { request: Request }, { bodyLimit = BODY_LIMIT_BYTES, files = false }: Limits) =>
  readEntries(c.request, bodyLimit, files)

function handlerOf<User, Env extends SiteEnvironment>(
  page: Page<User, Access, Env>,
  method: string,
): Handler<User, Env> | undefined {
  if (method === 'GET' || method === 'HEAD') return page.get as Handler<User, Env> | undefined
  if (method === 'POST') return page.post as Handler<User, Env> | undefined
  return undefined
}

/** Where to come back to after sign-in: only a page that can be read, never a posted form. */
const wayBack = (c: { request: Request; path: string; query: URLSearchParams }) =>
  c.request.method === 'POST' ? c.path : `${c.path}${c.query.size > 0 ? `?${c.query}` : ''}`
