import type { AuditCriteria, AuditPlace } from '#domain/audit/search/audit-criteria.ts'
import { findActorIds, findInstitutionId } from '#domain/audit/search/find-people.ts'
import type { Entered, Errors } from '#ui/form/field.ts'
import { readForm } from '#ui/form/read-form.ts'
import type { OperatorContext } from '../page.ts'
import { auditForm } from './audit-form.ts'

/** What the address asks of the audit: criteria, or what is wrong with them. */
export interface AskedCriteria {
  readonly criteria: AuditCriteria
  /** As an address, so that it can be kept and sent to a colleague; without the place of a page. */
  readonly query: string
  readonly entered: Entered
  readonly errors: Errors
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

export async function readCriteria({ env: { db }, query }: OperatorContext): Promise<AskedCriteria> {
  const asked = Object.keys(auditForm.fields).flatMap((name) => {
    const text = query.get(name)?.trim()
    return text ? [[name, text] as const] : []
  })
  const entered = Object.fromEntries(asked.map(([name, text]) => [name, [text]]))
  const reading = readForm(auditForm, new Map(Object.entries(entered)))
  if (!reading.ok) return { criteria: {}, query: '', entered, errors: reading.errors }
  const { actor, institution, ...plain } = reading.values
  const criteria: AuditCriteria = {
    ...plain,
    ...(actor && { actors: await findActorIds(db, actor) }),
    ...(institution && { institution: (await findInstitutionId(db, institution)) ?? NOBODY }),
  }
  return { criteria, query: `${new URLSearchParams(asked.map(([name, text]) => [name, text]))}`, entered, errors: {} }
}

const PLACE = /^([1-9]\d{3}-[0-9T:.-]+Z)_(\d{1,2})_(\d{1,15})$/

export function readPlace(text: string): AuditPlace | undefined {
  const [, at = '', chain, seq] = PLACE.exec(text) ?? []
  try {
    return at ? { at: Temporal.Instant.from(at), chain: Number(chain), seq: Number(seq) } : undefined
  } catch {
    return undefined
  }
}

export const writePlace = ({ at, chain, seq }: AuditPlace): string => `${at}_${chain}_${seq}`
