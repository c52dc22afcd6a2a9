import { soleText } from './form-entries.ts'
import { FORM_TOKEN_FIELD, isFromOwnOrigin, tokensAgree } from './form-token.ts'
import type { OpenContext } from './open-context.ts'
import type { Access, Handler, Page } from './page.ts'
import { readEntries } from './read-entries.ts'
import type { Site, SiteEnvironment } from './site.ts'

const BODY_LIMIT_BYTES = 64 * 1024

/** Sees to method, access, origin, body and form token, in this order; then the page itself answers. */
export async function handlePage<User, Env extends SiteEnvironment>(
  site: Site<User, Env>,
  c: OpenContext<User, Env>,
  page: Page<User, Access, Env>,
): Promise<Response> {
  const handler = handlerOf(page, c.request.method)
  if (!handler) return c.fail(405, { allow: [page.get && 'GET, HEAD', page.post && 'POST'].filter(Boolean).join(', ') })
  if (page.access !== 'anyone') {
    if (!c.user) return c.redirect(`${site.signInPath}?to=${encodeURIComponent(wayBack(c))}`)
    const permission = page.access === 'signed-in' ? undefined : page.access.slice('may:'.length)
    if (permission && !site.may(c.user, permission)) return c.fail(403)
  }
  if (c.request.method === 'POST') {
    if (!isFromOwnOrigin(c.request, c.env.origins[site.slug] ?? '')) return c.fail(403)
    c.entries = await readEntries(c.request, page.bodyLimit ?? BODY_LIMIT_BYTES, page.files ?? false)
    const agrees = tokensAgree(c.formToken, soleText(c.entries, FORM_TOKEN_FIELD))
    if (!agrees) return c.html(site.renderStaleForm(c), 403)
  }
  return handler(c as Parameters<typeof handler>[0])
}

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
