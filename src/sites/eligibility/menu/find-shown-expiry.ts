import { type Expiry, findExpiry } from '#domain/certificates/find-expiry.ts'
import { serialOf } from '#domain/certificates/serial-of.ts'
import { PICKED_COOKIE } from '../door/practice-door.tsx'
import type { AccountContext } from '../page.ts'

/** The end of the certificate that opened the door, or was picked there in practice, once it is near. C-09 */
export async function findShownExpiry(c: AccountContext): Promise<Expiry | undefined> {
  const serial = c.certificate ? serialOf(c.certificate) : pickedSerial(c)
  if (!serial || !c.institution) return undefined
  return findExpiry(c.env.db, c.now, { institution: c.institution, serial })
}

function pickedSerial(c: AccountContext): Buffer | undefined {
  const picked = c.env.practiceDoor ? c.cookie(PICKED_COOKIE) : undefined
  return picked === undefined ? undefined : Buffer.from(picked, 'hex')
}
