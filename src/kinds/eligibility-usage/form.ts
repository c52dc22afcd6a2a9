import type { Standing } from '#domain/applications/standing.ts'
import { defineForm, type FormOf } from '#ui/form/define-form.ts'
import { type UsageFields, usageFields } from './fields.ts'
import { findContradictions } from './find-contradictions.ts'
import { inForce } from './in-force.ts'

/**
 * The form for an institution as it stands. The 秘密の番号 is asked once; later it is reset by telephone. The prefecture
 * is asked of a 職域診療所 that has no code yet. P-03, P-13, B-05
 */
export function usageForm(standing: Standing): FormOf<UsageFields> {
  const fields = usageFields(standing)
  const isChange = inForce(standing) !== undefined
  const { code, kind } = standing.institution
  const needsCode = code === null && kind === 'workplace-clinic'
  const asked = Object.entries(fields).filter(
    ([name, { secret }]) => !(isChange && secret) && (needsCode || name !== 'prefecture'),
  )
  return defineForm(Object.fromEntries(asked) as UsageFields, {
    check: (values) => findContradictions(values, standing),
  })
}
