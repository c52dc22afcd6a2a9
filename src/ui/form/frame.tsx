import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon } from '#ui/icon.tsx'
import { WORDS } from './messages.ts'

export type FrameProps = PropsWithChildren<{
  readonly id: string
  readonly label: string
  readonly hint?: Child
  readonly required?: boolean | undefined
  readonly error?: string | undefined
}>

/** Label, hint and error above one control. The mark stands outside the label: the name of the control is the label alone. */
export const Frame = ({ id, label, hint, required = false, error, children }: FrameProps) => (
  <div class="field" data-failed={error !== undefined}>
    <div class="field-head">
      <label class="field-label" for={id}>
        {label}
      </label>
      <Mark required={required} />
    </div>
    <Notes id={id} hint={hint} error={error} />
    {children}
  </div>
)

/** The same around several controls that answer one question. */
export const GroupFrame = ({ id, label, hint, required = false, error, children }: FrameProps) => (
  <fieldset class="field" data-failed={error !== undefined} aria-describedby={describedBy(id, hint, error)}>
    <legend class="field-label">{label}</legend>
    <Mark required={required} />
    <Notes id={id} hint={hint} error={error} />
    {children}
  </fieldset>
)

/** Ids of what explains a control, for `aria-describedby`. */
export function describedBy(id: string, hint: Child, error: string | undefined): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

export const RequiredMark = () => <span class="field-required">{WORDS.required}</span>

const Mark = ({ required }: { readonly required: boolean }) =>
  required ? <RequiredMark /> : <span class="field-optional">{WORDS.optional}</span>

type NotesProps = Pick<FrameProps, 'id' | 'hint' | 'error'> & { readonly warns?: boolean }

export const Notes = ({ id, hint, error, warns = false }: NotesProps) => (
  <>
    {hint && (
      <div class="field-hint" id={`${id}-hint`}>
        {hint}
      </div>
    )}
    {error && (
      <p class={warns ? 'field-warning' : 'field-error'} id={`${id}-error`}>
        <Icon name={warns ? 'warning' : 'error'} />
        <span>
          <strong>{warns ? WORDS.warning : WORDS.error}</strong>：{error}
        </span>
      </p>
    )}
  </>
)
