import { approveApplication } from '#domain/applications/approve-application.ts'
import { saveDraft } from '#domain/applications/save-draft.ts'
import { sendApplication } from '#domain/applications/send-application.ts'
import { withdrawApplication } from '#domain/applications/withdraw-application.ts'
import type { AnyKind } from '#kinds/kind.ts'
import { findKind } from '#kinds/kinds.ts'
import type { Person } from './people.ts'
import type { World } from './world.ts'

export const REVIEWER = { kind: 'operator', id: '01990000-0000-7000-8000-000000000001', via: 'backoffice' } as const

export function kindOf(slug: string): AnyKind {
  const kind = findKind(slug)
  if (!kind) throw new Error(`no kind ${slug}`)
  return kind
}

/** 「OK」 on a form of any kind that was filled in like this, of `application` if it is corrected. */
export function send(
  world: World,
  { institution, user }: Person,
  slug: string,
  content: unknown,
  application?: string,
) {
  const draft = { institution, portalUser: user, kind: slug, application, entered: {}, complete: { content } }
  const applicant = { kind: 'portal-user', id: user, institution, via: 'portal' } as const
  return world.transact(
    async (work) => sendApplication(work, kindOf(slug), { institution, draft: await saveDraft(work, draft) }),
    applicant,
  )
}

/** An application that was received. Returns its id. */
export async function apply(world: World, person: Person, slug: string, content: unknown): Promise<string> {
  const outcome = await send(world, person, slug, content)
  if (!outcome.done) throw new Error(outcome.because)
  return outcome.value.id
}

export const approve = (world: World, { institution }: Person, slug: string, id: string, version = 1) =>
  approveApplication(world.env, REVIEWER, kindOf(slug), { institution, id, version })

export const withdraw = (world: World, { institution }: Person, slug: string, id: string) =>
  world.transact((work) => withdrawApplication(work, kindOf(slug), { institution, id }))

/** Applied for and approved. Returns its id. */
export async function applyAndApprove(world: World, person: Person, slug: string, content: unknown): Promise<string> {
  const id = await apply(world, person, slug, content)
  const outcome = await approve(world, person, slug, id)
  if (!outcome.done) throw new Error(outcome.because)
  return id
}

export const usageOf = (world: World, { institution }: Person, programme: string) =>
  world.db
    .selectFrom('usages')
    .selectAll()
    .where('institution_id', '=', institution)
    .where('programme', '=', programme)
    .executeTakeFirst()
