import { codeOf, type Institution } from '#domain/institutions/find-institution.ts'
import { nameOfKind } from '#domain/institutions/name-of-kind.ts'
import { may } from '#domain/operators/permissions.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { Tag } from '#ui/tag.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { findAskedInstitution } from './find-asked-institution.ts'
import { type Belongings, findBelongings } from './find-belongings.ts'
import { institutionTabs } from './institution-tabs.tsx'
import { INSTITUTIONS } from './institutions-above.ts'
import { noteForm, type RefusedNote } from './notes.tsx'

const DONE: Readonly<Record<string, string>> = {
  note: 'メモを残しました',
  edit: '基本情報を直しました。変更は履歴に残っています',
}

/** One institution with everything that belongs to it. B-04 */
export const institutionPage = page({
  path: '/institutions/:institution',
  access: 'may:see-institutions',
  async get(c) {
    const institution = await findAskedInstitution(c)
    return institution ? showInstitution(c, institution) : c.fail(404)
  },
})

interface Told {
  readonly refusedNote?: RefusedNote
}

export async function showInstitution(c: OperatorContext, institution: Institution, told: Told = {}, status = 200) {
  const belongings = await findBelongings(c, institution.id)
  return c.html(<InstitutionView c={c} institution={institution} belongings={belongings} {...told} />, status)
}

interface InstitutionProps extends Told {
  readonly c: OperatorContext
  readonly institution: Institution
  readonly belongings: Belongings
}

const InstitutionView = ({ c, institution, belongings, refusedNote }: InstitutionProps) => {
  const happened = c.request.method === 'GET' ? DONE[c.query.get('done') ?? ''] : undefined
  return (
    <BackofficePage c={c} title={institution.name} above={INSTITUTIONS} failed={refusedNote !== undefined}>
      {happened && <NotificationBanner kind="success" title={happened} arrived />}
      {refusedNote && <ErrorSummary form={noteForm} errors={refusedNote.errors} />}
      <h1>{institution.name}</h1>
      <p>
        <span class="code">{codeOf(institution)}</span>・{nameOfKind(institution.kind)}{' '}
        {institution.closedAt && <Tag kind="stopped">閉鎖</Tag>}{' '}
        {may(c.user, 'answer-calls') && <a href={`/calls/${institution.id}`}>コールセンターで開く</a>}
      </p>
      <Tabs label="この医療機関等の情報" tabs={institutionTabs({ c, institution, belongings, refusedNote })} />
    </BackofficePage>
  )
}
