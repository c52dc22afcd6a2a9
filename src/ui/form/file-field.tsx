import { type Field, type FieldOptions, type Given, type Reading, read, unreadable } from './field.ts'
import { describedBy, Frame } from './frame.tsx'
import { MESSAGES, WORDS } from './messages.ts'

export interface FileOptions<Required extends boolean> extends FieldOptions<Required> {
  /** Endings with their dot, and how people call them. What is in the file the operation finds out. */
  readonly kinds: readonly { readonly ending: string; readonly name: string }[]
  readonly maxBytes: number
}

/** One file. A browser does not send a chosen file again after an error: the hint of an error page should say so. */
export function fileField<const Required extends boolean = false>(
  options: FileOptions<Required>,
): Field<Given<Required, File>> {
  const { label, required = false, kinds, maxBytes } = options
  const kindNames = kinds.map(({ name, ending }) => `${name}（${ending}）`).join('、')
  const limit = `${kindNames}、${size(maxBytes)}まで`
  const hint = options.hint ? [options.hint, ` ${limit}`] : limit
  return {
    label,
    required,
    file: true,
    inputs: (name) => [name],
    read: (name, entries) =>
      readFile(entries.get(name) ?? [], { ...options, required, kindNames }) as Reading<Given<Required, File>>,
    write: () => ({}),
    show: (file) => (file ? `${file.name}（${size(file.size)}）` : WORDS.notEntered),
    render: ({ id, name, error }) => (
      <Frame id={id} label={label} hint={hint} required={required} error={error}>
        <input
          class="input-file"
          id={id}
          name={name}
          type="file"
          accept={kinds.map(({ ending }) => ending).join(',')}
          required={required}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(id, hint, error)}
        />
      </Frame>
    ),
  }
}

interface FileRule extends FileOptions<boolean> {
  readonly kindNames: string
}

function readFile(sent: readonly (string | File)[], rule: FileRule): Reading<File | undefined> {
  const { label, required, kinds, kindNames, maxBytes } = rule
  const [file] = sent
  if (sent.length > 1) return unreadable(MESSAGES.repeated(label))
  // A file input left alone sends a file without name and content.
  const chosen = file instanceof File && (file.name !== '' || file.size > 0) ? file : undefined
  if (!chosen) return required ? unreadable(MESSAGES.noFile(label)) : read(undefined)
  const name = chosen.name.toLowerCase()
  if (!kinds.some(({ ending }) => name.endsWith(ending))) return unreadable(MESSAGES.fileKind(label, kindNames))
  if (chosen.size === 0) return unreadable(MESSAGES.fileEmpty(label))
  if (chosen.size > maxBytes) return unreadable(MESSAGES.fileTooLarge(label, size(maxBytes), size(chosen.size)))
  return read(chosen)
}

const KIB = 1024

/** 「5MB」「1.2MB」「300KB」, rounded up so that what is over the limit never reads like the limit. */
function size(bytes: number): string {
  const [amount, unit] = bytes >= KIB * KIB ? [bytes / KIB / KIB, 'MB'] : [bytes / KIB, 'KB']
  return `${Math.ceil(amount * 10) / 10}${unit}`
}
