import { INSTITUTION_KINDS } from './institution-kind.ts'
import { PRACTITIONER_KINDS } from './practitioner-kind.ts'

const names = new Map<string, string>(
  [...INSTITUTION_KINDS, ...PRACTITIONER_KINDS].map(({ slug, name }) => [slug, name]),
)

/** What people call the kind that a row names: 「医科」 for `medical`. */
export const nameOfKind = (slug: string): string => names.get(slug) ?? slug
