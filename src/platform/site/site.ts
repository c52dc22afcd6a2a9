import type { Child } from 'hono/jsx'
import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Actor } from '../actor.ts'
import type { Log } from '../log/log.ts'
import type { Metrics } from '../log/metrics.ts'
import type { Session } from '../session/find-session.ts'
import type { SessionEnd } from '../session/find-session-end.ts'
import type { SessionPolicy } from '../session/session-policy.ts'
import type { SiteSlug } from '../site-slug.ts'
import type { WorkEnvironment } from '../work.ts'
import type { Access, Page, PageContext } from './page.ts'

/** What a site needs of its process. */
export interface SiteEnvironment extends WorkEnvironment {
  readonly log: Log
  readonly metrics: Metrics
  /** The site's public address, as browsers send it in `Origin`. */
  readonly origins: Readonly<Partial<Record<SiteSlug, string>>>
  readonly trustedProxies: readonly string[]
  /** Clients show certificates here. At every other listener nobody's word is taken for one, a trusted proxy's neither. */
  readonly asksForCertificates?: boolean
  /** Files under `/assets/`: styles, scripts, fonts. */
  readonly assets: {
    url(name: string): string
    respond(pathname: string, request: Request): Response | undefined
  }
}

export interface DoorOpened {
  readonly institution: string
}

/** A site: its pages, who its users are, how its errors look. */
export interface Site<User, Env extends SiteEnvironment = SiteEnvironment> {
  readonly slug: SiteSlug
  readonly pages: readonly Page<User, Access, Env>[]
  readonly session: SessionPolicy
  /** Where someone who is not signed in is sent; the page comes back to where they were going. */
  readonly signInPath: string
  /** The user of a session; undefined ends the session: nobody keeps a page open after their account is closed. */
  loadUser(db: Kysely<DB>, session: Session, now: Temporal.Instant): Promise<User | undefined>
  may(user: User, permission: string): boolean
  /** Asked before any page that is not for anyone: where somebody is sent who has something to do first. */
  detour?(user: User, path: string): string | undefined
  actorOf(user: User): Pick<Actor, 'kind' | 'id' | 'institution'>
  renderError(c: PageContext<User | undefined, Env>, status: number): Child
  /** Shown when a form's token has gone stale: everything typed, to be sent again with one click. */
  renderStaleForm(c: PageContext<User | undefined, Env>): Child
  /** Shown when a form came in after its session had ended: a way to sign in that keeps what was typed. */
  renderSignInAgain?(c: PageContext<User | undefined, Env>): Child
  /** Judges the client certificate before anything else is looked at: whose it is, or what is shown instead. E-01 */
  door?(c: PageContext<User | undefined, Env>): Promise<DoorOpened | Response>
  /** Shown to a browser whose session ended without its user's doing; without it the way leads to sign-in at once. */
  renderSessionEnd?(c: PageContext<User | undefined, Env>, end: SessionEnd): Child
}
