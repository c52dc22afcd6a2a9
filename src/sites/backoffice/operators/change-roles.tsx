import { changeRoles } from '#domain/operators/change-roles.ts'
import { readForm } from '#ui/form/read-form.ts'
import { page } from '../page.ts'
import { afterProof } from '../prove-again/after-proof.tsx'
import { REFUSALS } from './change-operator.tsx'
import { findAskedOperator } from './find-asked-operator.ts'
import { OperatorView } from './operator.tsx'
import { rolesForm } from './operator-form.ts'

/** 「役割を変更する」. B-01 */
export const changeRolesPage = page({
  path: '/operators/:operator/roles',
  access: 'may:manage-operators',
  get: (c) => c.redirect(`/operators/${encodeURIComponent(c.params.operator ?? '')}`),
  post: afterProof(async (c) => {
    const operator = await findAskedOperator(c)
    if (!operator) return c.fail(404)
    const reading = readForm(rolesForm, c.entries)
    if (!reading.ok) return c.html(<OperatorView c={c} operator={operator} errors={reading.errors} />, 422)
    const outcome = await c.transact((work) => changeRoles(work, { operator: operator.id, ...reading.values }))
    if (outcome.done) return c.redirect(`/operators/${operator.id}?done=roles`)
    return c.html(<OperatorView c={c} operator={operator} problem={REFUSALS[outcome.because]} />, 409)
  }),
})
