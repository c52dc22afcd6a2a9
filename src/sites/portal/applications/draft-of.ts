import type { Draft } from '#domain/applications/save-draft.ts'
import type { Entered } from '#ui/form/field.ts'
import type { SignedInContext } from '../page.ts'
import type { AskedApplication } from './asked-application.ts'

/** What is kept of this form: always for the signed-in user's own institution. */
export const draftOf = ({ user }: SignedInContext, { kind, corrects }: AskedApplication, entered: Entered): Draft => ({
  institution: user.institution.id,
  portalUser: user.id,
  kind: kind.slug,
  application: corrects?.id,
  entered,
})
