import { type FormEntries, soleText } from '#platform/site/form-entries.ts'
import { returnPath } from '#platform/site/return-path.ts'
import { keptEntries } from '#ui/kept-entries.tsx'

/** A form that came in after its session had ended travels through sign-in under these names. */
export const KEPT_PATH = 'kept_path'
export const KEPT_PREFIX = 'kept.'

export interface KeptForm {
  /** Where it was sent. */
  readonly path: string
  readonly entries: FormEntries
}

/** What came in too late. */
export const keepForm = (path: string, entries: FormEntries): KeptForm => ({ path, entries })

/** What travelled with the sign-in form, if anything did. */
export function readKeptForm(entries: FormEntries): KeptForm | undefined {
  const path = returnPath(soleText(entries, KEPT_PATH))
  if (!path) return undefined
  const kept = new Map<string, string[]>()
  for (const [name, value] of keptEntries(entries)) {
    if (!name.startsWith(KEPT_PREFIX)) continue
    const own = name.slice(KEPT_PREFIX.length)
    kept.set(own, [...(kept.get(own) ?? []), value])
  }
  return { path, entries: kept }
}
