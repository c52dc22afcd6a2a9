import { sealContext } from '#platform/secrets/sealed-columns.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import type { ApplicationKey } from './application.ts'

const context = ({ institution, id }: ApplicationKey) => sealContext('applications.sealed', institution, id)

/** What nobody may read: sealed for this one draft or application. */
export const sealSecret = (secrets: Secrets, key: ApplicationKey, secret: string): Buffer =>
  secrets.seal(secret, context(key))

/** @throws when nothing was sealed, or it was sealed for another */
export function openSecret(secrets: Secrets, key: ApplicationKey & { readonly sealed: Buffer | null }): string {
  if (!key.sealed) throw new Error(`application ${key.id} holds no secret`)
  return secrets.open(key.sealed, context(key))
}

interface SealedDraft {
  readonly institution_id: string
  readonly id: string
  readonly sealed: Buffer | null
}

/** From the draft that corrects an application to the application. */
export function moveSecret(secrets: Secrets, draft: SealedDraft, application: string): Buffer {
  const institution = draft.institution_id
  const secret = openSecret(secrets, { institution, id: draft.id, sealed: draft.sealed })
  return sealSecret(secrets, { institution, id: application }, secret)
}
