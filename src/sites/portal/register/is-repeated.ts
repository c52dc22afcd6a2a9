import { findRepeated } from '#domain/registrations/find-repeated.ts'
import type { Registration } from '#domain/registrations/registration.ts'
import type { PortalContext } from '../page.ts'

interface Sent {
  readonly id: string
  readonly browser: Buffer
  readonly registration: Registration
  readonly password: string | undefined
}

/** Whether exactly this, password included, was confirmed in this browser before: by way of 「戻る」. P-06 */
export async function isRepeated(c: PortalContext, { registration, password, ...asked }: Sent): Promise<boolean> {
  const repeated = await findRepeated(c.env.db, c.now, asked, registration)
  if (!repeated) return false
  if (!password || repeated.passwordHash === null) return true
  return c.env.passwords.verify(repeated.passwordHash, password, 'people')
}
