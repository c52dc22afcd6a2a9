/** Who causes something, and from where. Every audit row names one. */
export interface Actor {
  readonly kind: 'guest' | 'portal-user' | 'app-account' | 'account' | 'operator' | 'system' | 'command'
  /** The id of the portal user, app account or operator; the name of the job or command. */
  readonly id?: string | undefined
  readonly institution?: string | undefined
  /** The site, job queue or command it came through: `portal`, `worker`, `cli`. */
  readonly via: string
  /** The network address of the browser, where there is one. */
  readonly address?: string | undefined
  readonly request?: string | undefined
}
