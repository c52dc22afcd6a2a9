import { findDraft } from '#domain/applications/find-draft.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import type { Description } from '#ui/description-list.tsx'
import type { SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { above, titleOf } from './application-titles.ts'
import type { AskedApplication } from './asked-application.ts'
import { ApplicationSteps } from './steps.tsx'

/** 「以下のとおり申請します。」: a dialog over the form, or a page of its own. 003 p.20 */
export async function showConfirmation(c: SignedInContext, asked: AskedApplication): Promise<Response> {
  const { kind, corrects, path } = asked
  const draft = await findDraft(c.env.db, c.user.institution.id, kind.slug, corrects?.id)
  if (!draft?.content) return c.redirect(path)
  return c.html(
    <PortalPage c={c} title={titleOf(asked)} above={above(asked)}>
      <ApplicationSteps current={2} />
      <Confirmation
        title="以下のとおり申請します。"
        values={valuesOf(asked, draft.content)}
        action={`${path}/confirm`}
        formToken={c.formToken}
        sends={{ draft: draft.id }}
        cancel={{ href: path }}
      />
    </PortalPage>,
  )
}

/** Every value; what differs from the values in force stands beside the old one. P-13 */
function valuesOf({ kind, standing }: AskedApplication, stored: unknown): Description[] {
  const content = kind.content.parse(stored)
  const changes = kind.changes?.(content, standing) ?? []
  const before = new Map(changes.map((change) => [change.line[0], change.before]))
  const lines = kind.describe(content)
  const gone = changes.map(({ line }) => line).filter(([label]) => !lines.some(([told]) => told === label))
  return [...lines, ...gone].map(([term, value]) => {
    const old = before.get(term)
    return old === undefined ? { term, value } : { term, value, before: old }
  })
}
