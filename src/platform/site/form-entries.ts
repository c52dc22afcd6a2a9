/** What a form posted: every value of every name, in order. */
export type FormEntries = ReadonlyMap<string, readonly (string | File)[]>

export const NO_ENTRIES: FormEntries = new Map()

/** The single text of a name; nothing when it is missing, repeated or a file. */
export function soleText(entries: FormEntries, name: string): string | undefined {
  const values = entries.get(name)
  const [value] = values ?? []
  return values?.length === 1 && typeof value === 'string' ? value : undefined
}

/** The version of a thing that somebody saw when the form was shown; 0, which none has, when it cannot be read. */
export function soleVersion(entries: FormEntries): number {
  const text = soleText(entries, 'version') ?? ''
  return /^\d{1,6}$/.test(text) ? Number(text) : 0
}
