import { type FoundBulkUpload, findBulkUpload } from '#domain/bulk-registration/find-bulk-uploads.ts'
import { isId } from '#platform/is-id.ts'
import type { AccountContext } from '../page.ts'

/** The upload that the address names, if one of their kind uploaded it. */
export async function findAskedBulkUpload({ params, env, user }: AccountContext): Promise<FoundBulkUpload | undefined> {
  const id = params.upload ?? ''
  return isId(id) ? findBulkUpload(env.db, user, id) : undefined
}
