import type { Child } from 'hono/jsx'
import type { Actor } from '../actor.ts'
import type { Session } from '../session/find-session.ts'
import type { Work } from '../work.ts'
import type { FormEntries } from './form-entries.ts'
import type { SiteEnvironment } from './site.ts'

/** Who may see a page. A page that does not say so does not compile. */
export type Access = 'anyone' | 'signed-in' | `may:${string}`

type UserOf<User, A extends Access> = A extends 'anyone' ? User | undefined : User

/** What a page is given for one request. */
export interface PageContext<User, Env extends SiteEnvironment = SiteEnvironment> {
  readonly env: Env
  readonly now: Temporal.Instant
  readonly request: Request
  readonly requestId: string
  readonly address: string
  /** The client certificate (DER) whose key the client proved to hold. */
  readonly certificate: Buffer | undefined
  /** Whose certificate opened the door, at a site that has one. */
  readonly institution: string | undefined
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly user: User
  readonly session: Session | undefined
  /** Goes into every form as `form_token`. */
  readonly formToken: string
  /** Stands for this browser before anyone signs in; unguessable, in no address. */
  readonly visitor: string
  /** What was posted; empty for GET. */
  readonly entries: FormEntries
  html(node: Child, status?: number, headers?: Record<string, string>): Promise<Response>
  /** What is no page: a file, JSON. `type` is its content type. */
  send(
    body: string | Uint8Array<ArrayBuffer>,
    type: string,
    status?: number,
    headers?: Record<string, string>,
  ): Response
  redirect(to: string): Response
  /** Shows one of the site's error pages. */
  fail(status: number, headers?: Record<string, string>): Promise<Response>
  /** Who asks, for what is done in several units of work. */
  readonly actor: Actor
  /** One unit of work by the person who asked. */
  transact<Result>(operation: (work: Work) => Promise<Result>): Promise<Result>
  /** After sign-in: the browser carries this session from now on, and forms that are shown now belong to it. */
  startSession(token: string): void
  /** After sign-out. */
  forgetSession(): void
  /** A cookie of this site that only the server reads. */
  cookie(name: string): string | undefined
  setCookie(name: string, value: string, lives: Temporal.Duration): void
}

export type Handler<User, Env extends SiteEnvironment> = (c: PageContext<User, Env>) => Response | Promise<Response>

export interface Page<User, A extends Access = Access, Env extends SiteEnvironment = SiteEnvironment> {
  readonly path: string
  readonly access: A
  readonly get?: Handler<UserOf<User, A>, Env>
  readonly post?: Handler<UserOf<User, A>, Env>
  /** What may be posted, in bytes; 64 KiB unless it says so. */
  readonly bodyLimit?: number
  /** Files may be posted. */
  readonly files?: boolean
  /** Ends the session: whoever has none any more needs no form token, so that a double click ends where one does. */
  readonly endsSession?: boolean
  /** Speaks JSON with programs: a post needs no form token, and the page reads its body by `readJson`. */
  readonly api?: boolean
}

/** The `page` function of a site whose users are `User`. */
export const pagesFor =
  <User, Env extends SiteEnvironment = SiteEnvironment>() =>
  <A extends Access>(page: Page<User, A, Env>): Page<User, Access, Env> =>
    page as unknown as Page<User, Access, Env>
