import { type InstitutionNote, NOTE_AT_MOST } from '#domain/institutions/institution-notes.ts'
import { Actions, Button } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { Table } from '#ui/table.tsx'

export const noteForm = defineForm(
  {
    note: textareaField({
      label: 'メモ',
      hint: '医療機関等には見えません。患者の情報やパスワードは書かないでください。',
      required: true,
      maxLength: NOTE_AT_MOST,
      rows: 3,
    }),
  },
  { id: 'note' },
)

/** A note that could not be taken: as it was typed, and why. */
export interface RefusedNote {
  readonly entered: Entered
  readonly errors: Errors
}

interface NotesProps {
  readonly institution: string
  readonly notes: readonly InstitutionNote[]
  readonly formToken: string
  readonly refused?: RefusedNote | undefined
}

/** What operators wrote about the institution, and a place to write more. */
export const Notes = ({ institution, notes, formToken, refused }: NotesProps) => (
  <>
    <Form action={`/institutions/${institution}/notes`} formToken={formToken}>
      <Fields form={noteForm} {...refused} />
      <Actions>
        <Button kind="secondary">メモを残す</Button>
      </Actions>
    </Form>
    <Table<InstitutionNote>
      caption="これまでのメモ"
      captionHidden
      rows={notes}
      empty={<EmptyState title="メモはまだありません" />}
      columns={[
        { label: '日時', cell: ({ notedAt }) => <DateInTable value={notedAt} /> },
        { label: '内容', cell: ({ note }) => <span class="as-typed">{note}</span> },
        { label: '書いた人', cell: ({ by }) => by },
      ]}
    />
  </>
)
