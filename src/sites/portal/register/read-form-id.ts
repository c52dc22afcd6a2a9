import { newId } from '#platform/new-id.ts'
import { soleText } from '#platform/site/form-entries.ts'
import type { PortalContext } from '../page.ts'

export const FORM_ID_FIELD = 'form_id'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isId = (text: string | null | undefined): text is string => UUID.test(text ?? '')

/** The id that this form was made with; a new one for a form that has lost it. */
export function readFormId(c: PortalContext): string {
  const given = soleText(c.entries, FORM_ID_FIELD)
  return isId(given) ? given : newId({ now: c.now, random: c.env.random })
}
