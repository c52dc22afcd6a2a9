import type { Standing } from '#domain/applications/standing.ts'
import { defineForm, type FormOf } from '#ui/form/define-form.ts'
import { type UsageFields, usageFields } from './fields.ts'
import { findContradictions } from './find-contradictions.ts'
import { inForce } from './in-force.ts'

/** The form for an institution as it stands. The 秘密の番号 is asked once; later it is reset by telephone. P-13, B-05 */
export function usageForm(standing: Standing): FormOf<UsageFields> {
  const fields = usageFields(standing)
  const asked = inForce(standing) ? withoutSecrets(fields) : fields
  return defineForm(asked, { check: (values) => findContradictions(values, standing) })
}

const withoutSecrets = (fields: UsageFields) =>
  Object.fromEntries(Object.entries(fields).filter(([, { secret }]) => !secret)) as UsageFields
