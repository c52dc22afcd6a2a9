import assert from 'node:assert/strict'
import { type Client, CookieJar, keepAliveClient } from './keep-alive-client.ts'

/** One terminal in the morning: it keeps its cookies from day to day, but not its session. */
export interface Terminal {
  readonly userId: string
  readonly password: string
  readonly address: string
  /** As a proxy passes it on. RFC 9440 */
  readonly certificate?: string
  readonly jar: CookieJar
}

export type Flow = (client: Client, terminal: Terminal) => Promise<void>

/** Page, password, session, menu: three requests, the whole pages read. */
const siteFlow =
  (site: 'portal' | 'eligibility', menuHeading: RegExp): Flow =>
  async (client, { userId, password, address, certificate, jar }) => {
    const always = {
      'x-forwarded-for': address,
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537.36',
      ...(certificate && { 'client-cert': certificate }),
    }
    jar.drop('session')
    const page = await client('/sign-in', { headers: { ...always, cookie: jar.header } })
    jar.keep(page)
    const token = /name="form_token" value="([^"]+)"/.exec(page.body)?.[1]
    assert.ok(token, `no form: ${page.status}`)
    const entered = await client('/sign-in', {
      method: 'POST',
      headers: {
        ...always,
        cookie: jar.header,
        origin: `https://${site}.bench.example`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: String(new URLSearchParams({ form_token: token, user_id: userId, password })),
    })
    assert.equal(entered.status, 303, entered.body.slice(0, 300))
    jar.keep(entered)
    const menu = await client('/menu', { headers: { ...always, cookie: jar.header } })
    assert.match(menu.body, menuHeading)
  }

/** Password, session: two requests; its page is the application's own and is left out. */
const betterAuth: Flow = async (client, { userId: email, password, jar }) => {
  const entered = await client('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost' },
    body: JSON.stringify({ email, password }),
  })
  assert.equal(entered.status, 200, entered.body)
  jar.keep(entered)
  const session = await client('/api/auth/get-session', { headers: { cookie: jar.header } })
  assert.match(session.body, new RegExp(email))
  jar.drop('session')
}

/** Sign-in page, password, session, the menu of Django admin: three requests like ours. */
const django: Flow = async (client, { userId, password, jar }) => {
  jar.drop('session')
  const page = await client('/admin/login/', { headers: { cookie: jar.header } })
  jar.keep(page)
  const token = /name="csrfmiddlewaretoken" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const entered = await client('/admin/login/', {
    method: 'POST',
    headers: { cookie: jar.header, 'content-type': 'application/x-www-form-urlencoded' },
    body: String(new URLSearchParams({ csrfmiddlewaretoken: token, username: userId, password, next: '/admin/' })),
  })
  assert.equal(entered.status, 302, entered.body.slice(0, 300))
  jar.keep(entered)
  const menu = await client('/admin/', { headers: { cookie: jar.header } })
  assert.match(menu.body, /logout/)
}

/** What every further request sends. */
export async function signInToDjango(origin: string, userId: string, password: string) {
  const jar = newJar()
  await django(keepAliveClient(origin, 1), { userId, password, address: '', jar })
  return { cookie: jar.header }
}

export const FLOWS = {
  portal: siteFlow('portal', /マイリスト/),
  eligibility: siteFlow('eligibility', /アカウント管理（更新）/),
  'better-auth': betterAuth,
  django,
} as const

export const newJar = () => new CookieJar()
