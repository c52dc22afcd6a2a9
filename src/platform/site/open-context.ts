import type { Child } from 'hono/jsx'
import { randomToken } from '../random.ts'
import { findSession } from '../session/find-session.ts'
import { tokenHash } from '../session/token-hash.ts'
import { transact } from '../work.ts'
import { siteCookies } from './cookies.ts'
import { NO_ENTRIES } from './form-entries.ts'
import { formToken } from './form-token.ts'
import type { PageContext } from './page.ts'
import { SECURE_HEADERS, SECURITY_HEADERS } from './security-headers.ts'
import type { Site, SiteEnvironment } from './site.ts'

export interface Incoming {
  readonly request: Request
  readonly requestId: string
  readonly address: string
  readonly certificate: Buffer | undefined
  readonly params: Record<string, string>
}

type Writable<Context> = { -readonly [Key in keyof Context]: Context[Key] }

export type OpenContext<User, Env extends SiteEnvironment> = Writable<PageContext<User | undefined, Env>>

const VISITOR = 'visitor'
const SESSION = 'session'

/** What a page is given, before anything was read from the database: enough to show an error. */
export function openContext<User, Env extends SiteEnvironment>(
  site: Site<User, Env>,
  env: Env,
  { request, requestId, address, certificate, params }: Incoming,
): OpenContext<User, Env> {
  const url = new URL(request.url)
  const cookies = siteCookies(site.slug, request.headers.get('cookie'))
  const visitor = cookies.get(VISITOR) ?? randomToken(env.random)
  if (!cookies.get(VISITOR)) cookies.set(VISITOR, visitor)

  const usual = env.origins[site.slug]?.startsWith('https:') ? SECURE_HEADERS : SECURITY_HEADERS
  const headers = (more?: Record<string, string>) => {
    const plain = { ...usual, 'x-request-id': requestId, ...more }
    const lines = cookies.lines()
    if (lines.length === 0) return plain
    const all = new Headers(plain)
    for (const line of lines) all.append('set-cookie', line)
    return all
  }

  const context: OpenContext<User, Env> = {
    env,
    request,
    requestId,
    address,
    certificate,
    institution: undefined,
    params,
    visitor,
    path: url.pathname,
    query: url.searchParams,
    now: Temporal.Instant.fromEpochMilliseconds(0),
    user: undefined,
    session: undefined,
    entries: NO_ENTRIES,
    formToken: formToken(env.secrets, site.slug, visitor, undefined),
    html: async (node: Child, status, more) =>
      context.send(String(await node), 'text/html; charset=utf-8', status, more),
    send: (body, type, status = 200, more) =>
      new Response(body, { status, headers: headers({ 'content-type': type, ...more }) }),
    redirect: (to) => new Response(null, { status: 303, headers: headers({ location: to }) }),
    fail: (status, more) => context.html(site.renderError(context, status), status, more),
    get actor() {
      const who = context.user ? site.actorOf(context.user) : { kind: 'guest' as const }
      return { ...who, via: site.slug, address, request: requestId }
    },
    transact: (operation) => transact(env, context.actor, operation),
    startSession(token) {
      cookies.set(SESSION, token)
      context.formToken = formToken(env.secrets, site.slug, visitor, { tokenHash: tokenHash(token) })
    },
    forgetSession: () => cookies.drop(SESSION),
    cookie: (name) => cookies.get(name),
    setCookie: (name, value, lives) => cookies.set(name, value, lives),
  }
  return context
}

/** The token of the session this browser carries, alive or not. */
export const sessionToken = (context: { cookie(name: string): string | undefined }): string | undefined =>
  context.cookie(SESSION)

/** Reads the hour, the session and its user. */
export async function loadSession<User, Env extends SiteEnvironment>(
  site: Site<User, Env>,
  context: OpenContext<User, Env>,
): Promise<void> {
  const { env } = context
  context.now = await env.clock.now()
  const token = sessionToken(context)
  if (!token) return
  const session = await findSession(env.db, context.now, site.slug, token, site.session)
  const user = session && (await site.loadUser(env.db, session, context.now))
  if (!session || !user) return
  if (site.door && session.institution !== context.institution) return
  context.session = session
  context.user = user
  context.formToken = formToken(env.secrets, site.slug, context.visitor, session)
}
