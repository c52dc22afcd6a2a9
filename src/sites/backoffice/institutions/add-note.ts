import { addInstitutionNote } from '#domain/institutions/institution-notes.ts'
import { readForm } from '#ui/form/read-form.ts'
import { page } from '../page.ts'
import { findAskedInstitution } from './find-asked-institution.ts'
import { showInstitution } from './institution.tsx'
import { noteForm } from './notes.tsx'

/** 「メモを残す」. B-04 */
export const addNotePage = page({
  path: '/institutions/:institution/notes',
  access: 'may:see-institutions',
  get: (c) => c.redirect(`/institutions/${encodeURIComponent(c.params.institution ?? '')}`),
  async post(c) {
    const institution = await findAskedInstitution(c)
    if (!institution) return c.fail(404)
    const reading = readForm(noteForm, c.entries)
    if (!reading.ok) return showInstitution(c, institution, { refusedNote: reading }, 422)
    const { note } = reading.values
    const operator = c.user.id
    await c.transact((work) => addInstitutionNote(work, { institution: institution.id, operator, note }))
    return c.redirect(`/institutions/${institution.id}?done=note#notes`)
  },
})
