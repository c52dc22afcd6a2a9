import { discardDraft } from '#domain/applications/discard-draft.ts'
import { findDraft } from '#domain/applications/find-draft.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { DateInText } from '#ui/date.tsx'
import type { SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { above, titleOf } from './application-titles.ts'
import type { AskedApplication } from './asked-application.ts'

/** Where one was before, and is afterwards. */
const returnTo = ({ corrects }: AskedApplication): string =>
  corrects ? `/my-list/applications/${corrects.id}` : '/applications'

/** 「下書きを破棄」 asks first. */
export async function askToDiscard(c: SignedInContext, asked: AskedApplication): Promise<Response> {
  const { kind, corrects, path } = asked
  const draft = await findDraft(c.env.db, c.user.institution.id, kind.slug, corrects?.id)
  if (!draft) return c.redirect(returnTo(asked))
  return c.html(
    <PortalPage c={c} title="下書きの破棄" above={above(asked)}>
      <Confirmation
        title="この下書きを破棄しますか"
        happens={['入力した内容は元に戻せません。送信した申請はそのまま残ります。']}
        values={[
          { term: '申請', value: titleOf({ kind }) },
          { term: '保存した日時', value: <DateInText value={draft.saved_at} /> },
        ]}
        action={`${path}/discard`}
        formToken={c.formToken}
        ok="破棄する"
        cancel={{ href: returnTo(asked) }}
        destructive
      />
    </PortalPage>,
  )
}

/** Gone; asked for again it leads to the same page. */
export async function discard(c: SignedInContext, asked: AskedApplication): Promise<Response> {
  const draft = { institution: c.user.institution.id, kind: asked.kind.slug, application: asked.corrects?.id }
  await c.transact((work) => discardDraft(work, draft))
  return c.redirect(`${returnTo(asked)}?discarded`)
}
