import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findByNumber } from '#domain/applications/review/find-by-number.ts'
import { isRegisteredCode } from '#domain/institutions/is-registered-code.ts'
import { foldHyphens } from '#platform/text/hyphens.ts'
import { toHalfWidth } from '#platform/text/width.ts'

/**
 * Where what was typed leads: ten digits are an institution, anything shorter the number of an application, with or
 * without its letter, in any width. Undefined when there is no such one.
 */
export async function findAsked(db: Kysely<DB>, typed: string): Promise<string | undefined> {
  const text = foldHyphens(toHalfWidth(typed)).replaceAll(/\s/g, '')
  if (/^\d{10}$/.test(text))
    return (await isRegisteredCode(db, text)) ? `/applications?state=any&code=${text}` : undefined
  const number = /^(?:A-?)?0*(\d{1,9})$/i.exec(text)?.[1]
  const found = number ? await findByNumber(db, Number(number)) : undefined
  return found && `/applications/${found.institution}/${found.id}`
}
