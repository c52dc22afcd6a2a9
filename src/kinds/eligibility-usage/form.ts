import type { Standing } from '#domain/applications/standing.ts'
import { defineForm, type FormOf } from '#ui/form/define-form.ts'
import { type UsageFields, usageFields } from './fields.ts'
import { findContradictions } from './find-contradictions.ts'

/** The form for an institution as it stands. P-13 */
export const usageForm = (standing: Standing): FormOf<UsageFields> =>
  defineForm(usageFields(standing), { check: (values) => findContradictions(values, standing) })
