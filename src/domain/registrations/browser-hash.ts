import type { Secrets } from '#platform/secrets/secrets.ts'

/** Stands for a browser in rows: a keyed hash of its visitor cookie, so that no row can be used to pose as it. */
export const browserHash = (secrets: Secrets, visitor: string): Buffer => secrets.mac('registration-browser', visitor)
