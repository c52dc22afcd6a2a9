import { sql } from 'kysely'

/** For a query whose requests are `r`: who hears of the certificate, the address of the request and the portal user, each once. */
export const addressesOfRequest = sql<readonly string[]>`array(
  select r.email union select e.email from portal_user_emails e where e.institution_id = r.institution_id)`
