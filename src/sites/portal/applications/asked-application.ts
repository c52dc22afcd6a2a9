import { type FoundApplication, findApplication, findSteps } from '#domain/applications/find-application.ts'
import { findStanding, type Standing } from '#domain/applications/standing.ts'
import type { AnyKind } from '#kinds/kind.ts'
import { findKind } from '#kinds/kinds.ts'
import { isId } from '#platform/is-id.ts'
import type { FieldList, FormOf } from '#ui/form/define-form.ts'
import type { SignedInContext } from '../page.ts'

/** A kind of application as one institution is asked for it. */
export interface AskedApplication {
  readonly kind: AnyKind
  readonly standing: Standing
  readonly form: FormOf<FieldList>
  /** Of the form; its confirmation and its draft are below. */
  readonly path: string
  /** The application that is corrected. */
  readonly corrects?: FoundApplication
  /** What the reviewer wrote when it was returned. */
  readonly remark?: string | undefined
  /** Why it cannot be asked for now, and the kind that comes first. */
  readonly closed?: { readonly because: string; readonly first?: string }
}

export type FindAsked = (c: SignedInContext) => Promise<AskedApplication | undefined>

/** A new application of the kind that the address names. */
export const findNew: FindAsked = async (c) => {
  const kind = findKind(c.params.kind ?? '')
  const standing = kind && (await findStanding(c.env.db, c.now, c.user.institution.id))
  if (!kind || kind.begunElsewhere || !standing) return undefined
  const availability = kind.availability(standing)
  return {
    kind,
    standing,
    form: kind.form(standing),
    path: `/applications/${kind.slug}`,
    ...(!availability.open && { closed: availability }),
  }
}

const NOT_RETURNED = 'この申請は、いまは差戻しの状態ではないため、直せません。マイリストで状況をご確認ください。'

/** The next version of a returned application of this institution. P-12 */
export const findCorrection: FindAsked = async (c) => {
  const id = c.params.application ?? ''
  const institution = c.user.institution.id
  const corrects = isId(id) ? await findApplication(c.env.db, { institution, id }) : undefined
  const kind = corrects && findKind(corrects.kind)
  const standing = kind && (await findStanding(c.env.db, c.now, institution))
  if (!corrects || !kind || !standing) return undefined
  return {
    kind,
    standing,
    form: kind.form(standing, kind.content.parse(corrects.content)),
    path: `/my-list/applications/${id}/correct`,
    corrects,
    remark: await findRemark(c, corrects.id),
    ...(corrects.status !== 'returned' && { closed: { because: NOT_RETURNED } }),
  }
}

async function findRemark({ env, user }: SignedInContext, id: string): Promise<string | undefined> {
  const steps = await findSteps(env.db, { institution: user.institution.id, id })
  return steps.find(({ step }) => step === 'returned')?.message ?? undefined
}
