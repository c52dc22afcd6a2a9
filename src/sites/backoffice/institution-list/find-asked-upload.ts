import { type FoundUpload, findListUpload } from '#domain/institutions/list-upload/find-list-upload.ts'
import type { OperatorContext } from '../page.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The uploaded list the address names. */
export async function findAskedUpload({ env, params }: OperatorContext): Promise<FoundUpload | undefined> {
  const { upload = '' } = params
  return UUID.test(upload) ? findListUpload(env.db, upload) : undefined
}
