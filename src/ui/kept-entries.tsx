/** What was posted. */
export type PostedEntries = ReadonlyMap<string, readonly (string | File)[]>

const NEVER_KEPT = /password|secret|pin|passcode|form_token/i

/** The texts that were posted, to go along in another form. Secrets are left out, and so are files. */
export const keptEntries = (entries: PostedEntries): [name: string, value: string][] =>
  [...entries].flatMap(([name, values]) =>
    NEVER_KEPT.test(name)
      ? []
      : values.flatMap((value): [string, string][] => (typeof value === 'string' ? [[name, value]] : [])),
  )

/** Hidden inputs that carry them, each name after `prefix`. */
export const KeptEntries = ({
  entries,
  prefix = '',
}: {
  readonly entries: PostedEntries
  readonly prefix?: string
}) => (
  <>
    {keptEntries(entries).map(([name, value]) => (
      <input type="hidden" name={prefix + name} value={value} />
    ))}
  </>
)
