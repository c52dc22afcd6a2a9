import { PRACTITIONER_KINDS } from '#domain/institutions/practitioner-kind.ts'
import type { Registration } from '#domain/registrations/registration.ts'
import type { AskedForm } from './asked-form.ts'
import { INSTITUTION_REGISTRATION } from './institution-registration.ts'
import { PRACTITIONER_REGISTRATION } from './practitioner-registration.ts'

/** The form that this was typed into. */
export const askedFormOf = ({ kind }: Registration): AskedForm =>
  PRACTITIONER_KINDS.some(({ slug }) => slug === kind) ? PRACTITIONER_REGISTRATION : INSTITUTION_REGISTRATION
