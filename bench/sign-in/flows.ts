import assert from 'node:assert/strict'
import { type Client, CookieJar } from './keep-alive-client.ts'

/** One terminal in the morning: it keeps its cookies from day to day, but not its session. */
export interface Terminal {
  readonly email: string
  readonly password: string
  readonly address: string
  readonly jar: CookieJar
}

export type Flow = (client: Client, terminal: Terminal) => Promise<void>

/** Page, password, session, menu: three requests, the whole pages read. */
const portal: Flow = async (client, { email, password, address, jar }) => {
  const from = { 'x-forwarded-for': address, 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537.36' }
  jar.drop('session')
  const page = await client('/sign-in', { headers: { ...from, cookie: jar.header } })
  jar.keep(page)
  const token = /name="form_token" value="([^"]+)"/.exec(page.body)?.[1]
  assert.ok(token, `no form: ${page.status}`)
  const entered = await client('/sign-in', {
    method: 'POST',
    headers: {
      ...from,
      cookie: jar.header,
      origin: 'https://portal.bench.example',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: String(new URLSearchParams({ form_token: token, user_id: email, password })),
  })
  assert.equal(entered.status, 303, entered.body.slice(0, 300))
  jar.keep(entered)
  const menu = await client('/menu', { headers: { ...from, cookie: jar.header } })
  assert.match(menu.body, /マイリスト/)
}

/** Password, session: two requests; its page is the application's own and is left out. */
const betterAuth: Flow = async (client, { email, password, jar }) => {
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

export const FLOWS = { portal, 'better-auth': betterAuth } as const

export const newJar = () => new CookieJar()
