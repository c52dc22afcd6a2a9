import { alreadyRegisteredMail } from '#notices/mail/already-registered.ts'
import { institutionAlreadyRegisteredMail } from '#notices/mail/institution-already-registered.ts'
import type { ComposedMail } from '#notices/mail/mail.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import type { Claimed, Obstacle } from './find-obstacle.ts'

/** The mail that tells the owner of the address, and nobody else, why there will be no new user. P-05 */
export const mailAboutObstacle = (
  letterhead: Letterhead,
  obstacle: Obstacle,
  { code, registration_number }: Claimed,
): ComposedMail & { readonly kind: string } =>
  obstacle === 'address-taken'
    ? { kind: 'already-registered', ...alreadyRegisteredMail(letterhead) }
    : {
        kind: 'institution-already-registered',
        ...institutionAlreadyRegisteredMail(letterhead, code ?? registration_number),
      }
