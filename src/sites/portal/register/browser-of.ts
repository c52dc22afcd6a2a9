import { browserHash } from '#domain/registrations/browser-hash.ts'
import type { PortalContext } from '../page.ts'

/** Who may see what is typed here: this browser and no other. */
export const browserOf = (c: PortalContext): Buffer => browserHash(c.env.secrets, c.visitor)
