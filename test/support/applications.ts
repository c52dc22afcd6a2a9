import { approveApplication } from '#domain/applications/approve-application.ts'
import { returnApplication } from '#domain/applications/review-application.ts'
import { saveDraft } from '#domain/applications/save-draft.ts'
import { sendApplication } from '#domain/applications/send-application.ts'
import type { UsageContent } from '#kinds/eligibility-usage/content.ts'
import type { AnyKind } from '#kinds/kind.ts'
import { findKind } from '#kinds/kinds.ts'
import { transact } from '#platform/work.ts'
import type { Person } from './people.ts'
import type { World } from './world.ts'

export const SECRET_NUMBER = '4827'

export const USAGE: UsageContent = {
  request: 'start',
  line: 'ip-vpn',
  customer: 'caf',
  customerId: 'CAF5000123456',
  v6Option: 'contracted',
  payment: 'deducted',
  startMonth: '2027-01',
}

export function usageKind(): AnyKind {
  const kind = findKind('eligibility-usage')
  if (!kind) throw new Error('no such kind')
  return kind
}

const REVIEWER = { kind: 'operator', id: '01990000-0000-7000-8000-000000000001', via: 'backoffice' } as const

const applicant = ({ user, institution }: Person) => ({ kind: 'portal-user', id: user, institution }) as const

/** A complete draft, as 「確認へ進む」 leaves it; `application` is the returned one that it corrects. */
export async function draftedUsage(world: World, person: Person, content: UsageContent = USAGE, application?: string) {
  const { institution, user: portalUser } = person
  const secret = content.request === 'start' ? await world.env.passwords.hash(SECRET_NUMBER, 'batch') : undefined
  const draft = { institution, portalUser, kind: 'eligibility-usage', application, entered: {} }
  return world.transact((work) => saveDraft(work, { ...draft, complete: { content, secret } }), applicant(person))
}

export const sendUsage = (world: World, person: Person, draft: string) =>
  world.transact(
    (work) => sendApplication(work, usageKind(), { institution: person.institution, draft }),
    applicant(person),
  )

/** An application that was received. Returns its id. */
export async function appliedUsage(world: World, person: Person, content: UsageContent = USAGE): Promise<string> {
  const outcome = await sendUsage(world, person, await draftedUsage(world, person, content))
  if (!outcome.done) throw new Error(outcome.because)
  return outcome.value.id
}

export const approveUsage = (world: World, { institution }: Person, id: string, version = 1) =>
  approveApplication(world.env, REVIEWER, usageKind(), { institution, id, version })

export function returnUsage(world: World, { institution }: Person, id: string, message: string, version = 1) {
  const read = { institution, id, version }
  return transact(world.env, REVIEWER, (work) => returnApplication(work, usageKind(), read, message))
}

/** In use, with these values in force. */
export async function usingEligibility(world: World, person: Person, content: UsageContent = USAGE): Promise<void> {
  const id = await appliedUsage(world, person, content)
  world.clock.advance({ minutes: 1 })
  const outcome = await approveUsage(world, person, id)
  if (!outcome.done) throw new Error(outcome.because)
}
