import { browserHash } from '#domain/registrations/browser-hash.ts'
import { confirmRegistration } from '#domain/registrations/confirm-registration.ts'
import { draftRegistration } from '#domain/registrations/draft-registration.ts'
import type { Registration } from '#domain/registrations/registration.ts'
import { newId } from '#platform/new-id.ts'
import type { World } from './world.ts'

let registrants = 0

/** What somebody new would type; every one has a code and an address of their own. */
export function someRegistration(given: Partial<Registration> = {}): Registration {
  registrants += 1
  return {
    kind: 'medical',
    code: `011${String(registrants).padStart(7, '0')}`,
    registrationNumber: null,
    underTransitionalMeasure: false,
    name: '見本内科クリニック',
    founder: '医療法人見本会',
    postalCode: '0600001',
    address: '札幌市中央区北一条西２丁目',
    phone: '0112345678',
    lastName: '基金',
    firstName: '太郎',
    email: `registrant-${registrants}@clinic.example`,
    ...given,
  }
}

export interface Drafted {
  readonly id: string
  readonly browser: Buffer
  readonly email: string
}

/** Up to 「登録」. */
export async function drafted(world: World, given: Partial<Registration> = {}): Promise<Drafted> {
  const registration = someRegistration(given)
  const browser = browserHash(world.env.secrets, `visitor ${registrants}`)
  const id = await world.transact((work) =>
    draftRegistration(work, {
      form: newId(work),
      browser,
      registration,
      passwordHash: `hash of ${registration.email}`,
    }),
  )
  return { id, browser, email: registration.email }
}

export interface Confirmed extends Drafted {
  /** Empty when the mail brought no link. */
  readonly token: string
}

/** Up to 「OK」 and the mail. */
export async function confirmed(world: World, given: Partial<Registration> = {}): Promise<Confirmed> {
  const draft = await drafted(world, given)
  world.clock.advance({ milliseconds: 1 })
  await world.transact((work) => confirmRegistration(work, draft))
  return { ...draft, token: (await activationTokens(world, draft.email)).at(-1) ?? '' }
}

/** The tokens of all activation links mailed to this address, oldest first. */
export async function activationTokens(world: World, email: string): Promise<string[]> {
  const mails = await world.mailsTo(email)
  return mails.flatMap(({ text }) => /\/register\/activate\/([\w-]{43})\n/.exec(text)?.[1] ?? [])
}
