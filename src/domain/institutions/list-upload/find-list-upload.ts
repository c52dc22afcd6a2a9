import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findListImport, type InstitutionListImport } from '../list-import/institution-list-import.ts'

/** The file is read twice: to know its encoding, and for the rows. */
export const READS = 2

/** Why it came to nothing. */
export type UploadRefusal =
  | 'empty'
  | 'missing-column'
  | 'malformed'
  | 'failed'
  | 'list-changed'
  | 'already-applied'
  | 'unknown-import'

export interface FoundUpload {
  readonly id: string
  readonly fileName: string
  readonly sizeBytes: number
  readonly uploadedAt: Temporal.Instant
  readonly uploadedBy: string
  readonly readBytes: number
  readonly stagedAt: Temporal.Instant | null
  /** What came of reading it; gone when nobody applied it for a week, or the list went on meanwhile. */
  readonly listImport: InstitutionListImport | undefined
  readonly refused: { readonly because: UploadRefusal; readonly at: string | null } | undefined
  readonly applyAskedAt: Temporal.Instant | null
}

/** An uploaded list, and how far it has come. */
export async function findListUpload(db: Kysely<DB>, id: string): Promise<FoundUpload | undefined> {
  const row = await db
    .selectFrom('institution_list_uploads as u')
    .innerJoin('operators as o', 'o.id', 'u.uploaded_by')
    .selectAll('u')
    .select('o.name as uploadedBy')
    .where('u.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    uploadedAt: row.uploaded_at,
    uploadedBy: row.uploadedBy,
    readBytes: row.read_bytes,
    stagedAt: row.staged_at,
    listImport: row.import_id ? await findListImport({ db }, row.import_id) : undefined,
    refused: row.refused_because ? { because: row.refused_because as UploadRefusal, at: row.refused_at } : undefined,
    applyAskedAt: row.apply_asked_at,
  }
}

/** 「読み込み中」「確認待ち」… of an upload, as a list of them names it. */
export type UploadState = 'reading' | 'comparing' | 'staged' | 'same' | 'applying' | 'applied' | 'refused' | 'forgotten'

export function stateOfUpload(upload: FoundUpload): UploadState {
  const { refused, listImport, stagedAt, applyAskedAt } = upload
  if (listImport?.appliedAt) return 'applied'
  if (refused) return 'refused'
  if (!stagedAt) return upload.readBytes < upload.sizeBytes * READS ? 'reading' : 'comparing'
  if (!listImport) return 'forgotten'
  if (applyAskedAt) return 'applying'
  const { new: added, changed, gone } = listImport.counts
  return added + changed + gone === 0 ? 'same' : 'staged'
}
