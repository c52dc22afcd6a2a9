import { timingSafeEqual } from 'node:crypto'
import type { Secrets } from '../secrets/secrets.ts'
import type { Session } from '../session/find-session.ts'

/** The field of a form that carries the token. */
export const FORM_TOKEN_FIELD = 'form_token'

/**
 * The token of this browser's forms: bound to the site and to the session, or before sign-in to the visitor cookie.
 * A token seen elsewhere is worth nothing in another browser. OWASP CSRF Prevention, signed double submit
 */
export function formToken(
  secrets: Secrets,
  site: string,
  visitor: string,
  session: Pick<Session, 'tokenHash'> | undefined,
): string {
  const holder = session ? `session ${session.tokenHash.toString('base64url')}` : `visitor ${visitor}`
  return secrets.mac('form-token', `${site} ${holder}`).toString('base64url')
}

export function tokensAgree(expected: string, given: string | undefined): boolean {
  const a = Buffer.from(expected)
  const b = Buffer.from(given ?? '')
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Did one of our own pages send this? Browsers say so themselves: by `Sec-Fetch-Site` or by `Origin`. A request with
 * neither comes from a program that has no cookies to abuse; the token decides there.
 */
export function isFromOwnOrigin(request: Request, origin: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin') return false
  const sender = request.headers.get('origin')
  return sender === null || sender === origin
}
