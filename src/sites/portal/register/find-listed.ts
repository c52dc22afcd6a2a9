import { findListedInstitution } from '#domain/institutions/find-listed-institution.ts'
import { splitInstitutionCode } from '#domain/institutions/institution-code.ts'
import type { Entered } from '#ui/form/field.ts'
import type { PortalContext } from '../page.ts'
import type { Listed } from './listed-note.tsx'

/** What the public list says of these ten digits. */
export async function findListed(c: PortalContext, code: string): Promise<Listed> {
  const parts = splitInstitutionCode(code)
  if (!parts) return 'no-code'
  return (await findListedInstitution(c.env, parts)) ?? 'not-listed'
}

/** The form with what the list says; what the list does not say stays as it was typed. */
export function fillFrom(listed: Listed, entered: Entered): Entered {
  if (typeof listed === 'string') return entered
  const { name, postalCode, address } = listed
  return {
    ...entered,
    name: [name],
    ...(postalCode && { postal_code: [postalCode] }),
    ...(address && { address: [address] }),
  }
}
