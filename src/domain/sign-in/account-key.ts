import type { Secrets } from '#platform/secrets/secrets.ts'

/** Stands for a user ID of a site in counters: a keyed hash, so that no row reveals which IDs were tried or exist. */
export const accountKey = (secrets: Secrets, site: string, userId: string): Buffer =>
  secrets.mac('sign-in-account', `${site}\0${userId}`)
