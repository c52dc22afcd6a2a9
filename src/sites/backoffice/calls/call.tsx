import { endCall } from '#domain/calls/end-call.ts'
import { recordIdentityCheck } from '#domain/calls/record-identity-check.ts'
import type { Institution } from '#domain/institutions/find-institution.ts'
import type { Entered, Errors } from '#ui/form/field.ts'
import { readForm } from '#ui/form/read-form.ts'
import { findAskedInstitution } from '../institutions/find-asked-institution.ts'
import { type OperatorContext, page } from '../page.ts'
import { CallView } from './call-view.tsx'
import { findCall } from './find-call.ts'
import { identityForm, NOT_ENOUGH } from './identity-form.ts'

/** One call: who is it, what do they ask about, what can be done for them. B-05 */
export const callPage = page({
  path: '/calls/:institution',
  access: 'may:answer-calls',
  async get(c) {
    const institution = await findAskedInstitution(c)
    return institution ? showCall(c, institution) : c.fail(404)
  },
})

/** 「本人確認を記録する」 */
export const checkIdentityPage = page({
  path: '/calls/:institution/identity',
  access: 'may:answer-calls',
  get: (c) => c.redirect(`/calls/${encodeURIComponent(c.params.institution ?? '')}`),
  async post(c) {
    const institution = await findAskedInstitution(c)
    if (!institution) return c.fail(404)
    const form = identityForm({})
    const reading = readForm(form, c.entries)
    if (!reading.ok) return showCall(c, institution, reading, 422)
    const { caller, items, result, note = '' } = reading.values
    const recognised = result === 'recognised'
    const checked = { institution: institution.id, operator: c.user.id, caller, items, note, recognised }
    const outcome = await c.transact((work) => recordIdentityCheck(work, checked))
    if (outcome.done) return c.redirect(`/calls/${institution.id}?done=${result}`)
    const entered = { caller: [caller], items, result: [result], note: [note] }
    return showCall(c, institution, { entered, errors: { items: NOT_ENOUGH } }, 422)
  },
})

/** 「通話を終える」 */
export const endCallPage = page({
  path: '/calls/:institution/end',
  access: 'may:answer-calls',
  get: (c) => c.redirect(`/calls/${encodeURIComponent(c.params.institution ?? '')}`),
  async post(c) {
    const institution = await findAskedInstitution(c)
    if (!institution) return c.fail(404)
    await c.transact((work) => endCall(work, { institution: institution.id, operator: c.user.id }))
    return c.redirect('/calls')
  },
})

export interface Told {
  readonly entered?: Entered
  readonly errors?: Errors
  /** Why nothing was done. */
  readonly problem?: string
}

export async function showCall(c: OperatorContext, institution: Institution, told: Told = {}, status = 200) {
  return c.html(<CallView c={c} call={await findCall(c, institution)} {...told} />, status)
}
