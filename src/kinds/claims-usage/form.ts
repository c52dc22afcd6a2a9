import type { Standing } from '#domain/applications/standing.ts'
import { defineForm, type FormOf } from '#ui/form/define-form.ts'
import { type ClaimsFields, claimsFields } from './fields.ts'
import { findContradictions } from './find-contradictions.ts'
import { inForce } from './in-force.ts'

/** The form for an institution as it stands: 「変更項目」 is asked when there is something to change. P-17 */
export function claimsForm(standing: Standing): FormOf<ClaimsFields> {
  const fields = claimsFields(standing)
  const { changed: _, ...begun } = fields
  const asked = inForce(standing) ? fields : (begun as ClaimsFields)
  return defineForm(asked, { check: (values) => findContradictions(values, standing) })
}
