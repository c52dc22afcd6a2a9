import { isId } from '#platform/is-id.ts'
import { newId } from '#platform/new-id.ts'
import { soleText } from '#platform/site/form-entries.ts'
import type { OperatorContext } from '../page.ts'

/** The field of a form that carries its id: sent twice, it is written once. */
export const FORM_FIELD = 'form_id'

export function readFormId({ entries, now, env }: OperatorContext): string {
  const given = soleText(entries, FORM_FIELD) ?? ''
  return isId(given) ? given : newId({ now, random: env.random })
}
