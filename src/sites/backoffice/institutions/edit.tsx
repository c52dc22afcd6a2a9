import { editInstitution } from '#domain/institutions/edit-institution.ts'
import type { Institution } from '#domain/institutions/find-institution.ts'
import { findInstitutionChanges } from '#domain/institutions/find-institution-changes.ts'
import { differencesBetween } from '#domain/institutions/master-data-differences.ts'
import { soleText, soleVersion } from '#platform/site/form-entries.ts'
import { enteredAgain } from '#ui/form/entered-again.ts'
import type { Entered, Errors } from '#ui/form/field.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type OperatorContext, page } from '../page.ts'
import { ConfirmEditView } from './confirm-edit-view.tsx'
import { editForm, masterDataOf, valuesOf } from './edit-form.ts'
import { EditView } from './edit-view.tsx'
import { findAskedInstitution } from './find-asked-institution.ts'

/**
 * 「基本情報を直す」: the form, then old → new to be confirmed, then the edit. Whoever comes second sees what the first
 * changed, with their own entries kept. B-04
 */
export const editPage = page({
  path: '/institutions/:institution/edit',
  access: 'may:edit-institutions',
  async get(c) {
    const institution = await findAskedInstitution(c)
    if (!institution) return c.fail(404)
    return show(c, institution, {
      entered: enteredAgain(c.query, editForm) ?? fillForm(editForm, valuesOf(institution)),
    })
  },
  async post(c) {
    const institution = await findAskedInstitution(c)
    if (!institution) return c.fail(404)
    const reading = readForm(editForm, c.entries)
    const seen = soleVersion(c.entries)
    if (!reading.ok) return show(c, institution, { ...reading, seen }, 422)
    const { reason } = reading.values
    const values = masterDataOf(reading.values)
    const entered = fillForm(editForm, reading.values)
    if (seen !== institution.version) return show(c, institution, { entered, seen, overtaken: true }, 409)
    const differences = differencesBetween(institution, values)
    if (Object.keys(differences).length === 0) return show(c, institution, { entered, same: true }, 422)
    if (soleText(c.entries, 'confirmed') !== 'yes')
      return c.html(<ConfirmEditView c={c} institution={institution} differences={differences} reason={reason} />)
    const edit = { institution: institution.id, version: seen, values, reason, operator: c.user.id }
    const outcome = await c.transact((work) => editInstitution(work, edit))
    if (outcome.done) return c.redirect(`/institutions/${institution.id}?done=edit`)
    const fresh = (await findAskedInstitution(c)) ?? institution
    return show(c, fresh, { entered, seen, overtaken: true }, 409)
  },
})

interface Told {
  readonly entered: Entered
  readonly errors?: Errors
  /** Somebody else edited what was on the screen in this version. */
  readonly overtaken?: boolean
  readonly seen?: number
  readonly same?: boolean
}

async function show(c: OperatorContext, institution: Institution, told: Told, status = 200): Promise<Response> {
  const { overtaken, seen = institution.version } = told
  const after = Number.isSafeInteger(seen) && seen > 0 ? seen : 1
  const changes = overtaken ? await findInstitutionChanges(c.env.db, institution.id, { after, most: 10 }) : []
  return c.html(<EditView c={c} institution={institution} changes={changes} {...told} />, status)
}
