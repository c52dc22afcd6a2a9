import type { Programme } from '#domain/applications/application-kind.ts'
import { approveApplication } from '#domain/applications/approve-application.ts'
import { returnApplication } from '#domain/applications/review-application.ts'
import { saveDraft } from '#domain/applications/save-draft.ts'
import { sendApplication } from '#domain/applications/send-application.ts'
import { startUsage } from '#domain/usages/start-usage.ts'
import type { AnyKind } from '#kinds/kind.ts'
import { findKind } from '#kinds/kinds.ts'
import { transact } from '#platform/work.ts'
import type { Person } from './people.ts'
import type { World } from './world.ts'

const REVIEWER = { kind: 'operator', id: '01990000-0000-7000-8000-000000000001', via: 'backoffice' } as const

export function kindOf(slug: string): AnyKind {
  const kind = findKind(slug)
  if (!kind) throw new Error(`no kind ${slug}`)
  return kind
}

/** An application of any kind that was received. Returns its id. */
export async function applied(world: World, { institution, user }: Person, slug: string, content: unknown) {
  const applicant = { kind: 'portal-user', id: user, institution } as const
  const draft = await world.transact(
    (work) => saveDraft(work, { institution, portalUser: user, kind: slug, entered: {}, complete: { content } }),
    applicant,
  )
  const outcome = await world.transact((work) => sendApplication(work, kindOf(slug), { institution, draft }), applicant)
  if (!outcome.done) throw new Error(outcome.because)
  return outcome.value.id
}

export async function approved(world: World, { institution }: Person, slug: string, id: string): Promise<void> {
  const outcome = await approveApplication(world.env, REVIEWER, kindOf(slug), { institution, id, version: 1 })
  if (!outcome.done) throw new Error(outcome.because)
}

export async function returned(world: World, { institution }: Person, slug: string, id: string): Promise<void> {
  const read = { institution, id, version: 1 }
  const outcome = await transact(world.env, REVIEWER, (work) =>
    returnApplication(work, kindOf(slug), read, '内容をお確かめください。'),
  )
  if (!outcome.done) throw new Error(outcome.because)
}

/** In use, whatever an application would have said. */
export const using = (world: World, { institution }: Person, programme: Programme, content: unknown = {}) =>
  world.transact((work) => startUsage(work, { institution, programme, content }))
