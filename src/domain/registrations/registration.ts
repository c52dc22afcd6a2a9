import type { InstitutionSlug } from '#domain/institutions/institution-kind.ts'
import type { PractitionerSlug } from '#domain/institutions/practitioner-kind.ts'

/** What an institution says of itself and of the person in charge. The password is not among it. 003 p.7–9 */
export interface Registration {
  readonly kind: InstitutionSlug | PractitionerSlug
  /** Ten digits; null for 職域診療所, whose code is issued later, and for 施術所等. */
  readonly code: string | null
  /** 登録記号番号 of 施術所等. */
  readonly registrationNumber: string | null
  readonly underTransitionalMeasure: boolean
  readonly name: string
  readonly founder: string
  readonly postalCode: string
  readonly address: string | null
  readonly phone: string
  readonly lastName: string
  readonly firstName: string
  readonly email: string
}

/** The columns that hold it. */
export const columnsOf = (registration: Registration) => ({
  kind: registration.kind,
  code: registration.code,
  registration_number: registration.registrationNumber,
  under_transitional_measure: registration.underTransitionalMeasure,
  name: registration.name,
  founder: registration.founder,
  postal_code: registration.postalCode,
  address: registration.address,
  phone: registration.phone,
  last_name: registration.lastName,
  first_name: registration.firstName,
  email: registration.email,
})
