import { type FormEntries, soleText } from '#platform/site/form-entries.ts'
import { returnPath } from '#platform/site/return-path.ts'
import { KeptEntries, keptEntries } from '#ui/kept-entries.tsx'

/** A form that came in after its session had ended travels through sign-in under these names. */
const KEPT_PATH = 'kept_path'
const KEPT_PREFIX = 'kept.'

/** A form that waits for the sign-in. */
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

/** Inside the forms of the sign-in: what travels with them. */
export const KeptForm = ({ kept }: { readonly kept: KeptForm | undefined }) =>
  kept ? (
    <>
      <input type="hidden" name={KEPT_PATH} value={kept.path} />
      <KeptEntries entries={kept.entries} prefix={KEPT_PREFIX} />
    </>
  ) : null
