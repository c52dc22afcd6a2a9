/** An invented person of a practice installation, with the credentials that let anyone play them. */
export interface PracticePerson {
  readonly name: string
  /** The slug of the site they sign in to. */
  readonly site: string
  /** What they are there: 「診療所の受付」. */
  readonly role: string
  readonly signIn: {
    /** Where it is asked for beside the ID: 「機関コード」. */
    readonly institutionCode?: string
    readonly id: string
    readonly password: string
  }
  /** Where a code of an authenticator app is asked for: the secret that makes it. */
  readonly totp?: { readonly secret: string; readonly uri: string }
  /** What to try with them. */
  readonly note?: string
}
