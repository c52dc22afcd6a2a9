import type { Application, Status } from '#domain/applications/application.ts'
import type { ApplicationKind } from '#domain/applications/application-kind.ts'
import { carryOutApproval } from '#domain/applications/carry-out-approval.ts'
import { readApplication } from '#domain/applications/read-application.ts'
import { assignApplication } from '#domain/applications/review/assign-application.ts'
import { rejectApplication, returnApplication } from '#domain/applications/review-application.ts'
import { saveDraft } from '#domain/applications/save-draft.ts'
import { sendApplication } from '#domain/applications/send-application.ts'
import { withdrawApplication } from '#domain/applications/withdraw-application.ts'
import { findKind } from '#kinds/kinds.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'

/** Where a deed of the demo happens: at an earlier instant, at one institution. */
export interface Scene {
  readonly work: Work
  readonly institution: string
  readonly user: string
  /** Operators who review, by their place. */
  readonly reviewers: readonly string[]
  /** The institutions that take part: other people's things stay as they are. */
  readonly played: readonly string[]
  /** argon2id, of everybody's 秘密の番号. */
  readonly secretNumberHash: string
}

/** What somebody did, by the same operation that carries it out for people. */
export type Deed = (scene: Scene) => Promise<void>

/** 「OK」 on a filled-in form; of what was returned, the next version. */
export const send =
  (slug: string, content: object | ((scene: Scene) => object | Promise<object>), { secret = false } = {}): Deed =>
  async (scene) => {
    const { institution, user: portalUser, secretNumberHash } = scene
    const work = byApplicant(scene)
    const returned = await findLatest(scene, slug, ['returned'])
    const draft = await saveDraft(work, {
      institution,
      portalUser,
      kind: slug,
      application: returned?.id,
      entered: {},
      complete: {
        content: typeof content === 'function' ? await content(scene) : content,
        ...(secret && { secret: secretNumberHash }),
      },
    })
    succeed(await sendApplication(work, kindOf(slug), { institution, draft }))
  }

export const withdraw =
  (slug: string): Deed =>
  async (scene) =>
    succeed(await withdrawApplication(byApplicant(scene), kindOf(slug), await latest(scene, slug)))

/** 担当する, by the reviewer at this place. */
export const assign =
  (slug: string, reviewer: number): Deed =>
  async (scene) => {
    const { institution, id } = await latest(scene, slug)
    const to = scene.reviewers[reviewer] ?? null
    succeed(await assignApplication(byReviewer(scene, reviewer), { institution, id, from: null, to }))
  }

/** 差戻し. */
export const sendBack =
  (slug: string, reviewer: number, message: string): Deed =>
  async (scene) =>
    succeed(await returnApplication(byReviewer(scene, reviewer), kindOf(slug), await latest(scene, slug), message))

export const reject =
  (slug: string, reviewer: number, message: string): Deed =>
  async (scene) =>
    succeed(await rejectApplication(byReviewer(scene, reviewer), kindOf(slug), await latest(scene, slug), message))

/** 承認, with what its kind would have prepared: in practice everybody's first password is the same. */
export const approve =
  (slug: string, reviewer: number, prepared?: unknown): Deed =>
  async (scene) =>
    succeed(await carryOutApproval(byReviewer(scene, reviewer), kindOf(slug), await latest(scene, slug), prepared))

const byApplicant = ({ work, user, institution }: Scene): Work => ({
  ...work,
  actor: { kind: 'portal-user', id: user, institution, via: 'seed' },
})

export const byReviewer = ({ work, reviewers }: Pick<Scene, 'work' | 'reviewers'>, place: number): Work => ({
  ...work,
  actor: { kind: 'operator', id: reviewers[place], via: 'seed' },
})

function kindOf(slug: string): ApplicationKind {
  const kind = findKind(slug)
  if (!kind) throw new Error(`no kind ${slug}`)
  return kind
}

async function latest(scene: Scene, slug: string): Promise<Application> {
  const found = await findLatest(scene, slug, ['received', 'in-review', 'returned'])
  if (!found) throw new Error(`nothing of ${slug} waits for a decision`)
  return found
}

async function findLatest(
  { work, institution }: Scene,
  slug: string,
  statuses: readonly Status[],
): Promise<Application | undefined> {
  const row = await work.db
    .selectFrom('applications')
    .selectAll()
    .where('institution_id', '=', institution)
    .where('kind', '=', slug)
    .where('status', 'in', statuses)
    .orderBy('received_at', 'desc')
    .executeTakeFirst()
  return row && readApplication(kindOf(slug), row)
}

/** An invented story that an operation refuses is a mistake of ours. */
export function succeed<Value>(outcome: Outcome<Value, string>): void {
  if (!outcome.done) throw new Error(`the demo was refused: ${outcome.because}`)
}
