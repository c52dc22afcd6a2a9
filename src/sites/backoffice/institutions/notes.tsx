import { addInstitutionNote, type InstitutionNote, NOTE_AT_MOST } from '#domain/institutions/institution-notes.ts'
import { Actions, Button } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { Table } from '#ui/table.tsx'
import { page } from '../page.ts'
import { findAskedInstitution } from './find-asked-institution.ts'
import { showInstitution } from './institution.tsx'

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

/** 「メモを残す」. B-04 */
export const addNotePage = page({
  path: '/institutions/:institution/notes',
  access: 'may:see-institutions',
  get: (c) => c.redirect(`/institutions/${encodeURIComponent(c.params.institution ?? '')}`),
  async post(c) {
    const institution = await findAskedInstitution(c)
    if (!institution) return c.fail(404)
    const reading = readForm(noteForm, c.entries)
    if (!reading.ok) return showInstitution(c, institution, { noteErrors: reading.errors }, 422)
    const { note } = reading.values
    const operator = c.user.id
    await c.transact((work) => addInstitutionNote(work, { institution: institution.id, operator, note }))
    return c.redirect(`/institutions/${institution.id}?done=note#notes`)
  },
})

interface NotesProps {
  readonly institution: string
  readonly notes: readonly InstitutionNote[]
  readonly formToken: string
  readonly errors?: Errors | undefined
}

/** What operators wrote about the institution, and a place to write more. */
export const Notes = ({ institution, notes, formToken, errors }: NotesProps) => (
  <>
    <Form action={`/institutions/${institution}/notes`} formToken={formToken}>
      <Fields form={noteForm} errors={errors} />
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
