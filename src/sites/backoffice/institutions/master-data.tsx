import { codeOf, type Institution } from '#domain/institutions/find-institution.ts'
import type { MasterFinding } from '#domain/institutions/find-master-findings.ts'
import { MASTER_DATA } from '#domain/institutions/master-data-differences.ts'
import { nameOfKind } from '#domain/institutions/name-of-kind.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { Copyable } from '#ui/copyable.tsx'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Tag } from '#ui/tag.tsx'

interface MasterDataProps {
  readonly institution: Institution
  readonly findings: readonly MasterFinding[]
  readonly mayEdit: boolean
}

/** What is kept of the institution itself, and how that differs from the public list. */
export const MasterDataPart = ({ institution, findings, mayEdit }: MasterDataProps) => (
  <>
    <DescriptionList
      items={[
        { term: '機関コード', value: <Copyable label="機関コード" value={codeOf(institution)} /> },
        { term: '種別', value: nameOfKind(institution.kind) },
        { term: MASTER_DATA.name, value: institution.name },
        { term: MASTER_DATA.founder, value: institution.founder },
        { term: MASTER_DATA.postalCode, value: institution.postalCode },
        { term: MASTER_DATA.address, value: institution.address ?? '（なし）' },
        { term: MASTER_DATA.phone, value: institution.phone },
        {
          term: MASTER_DATA.underTransitionalMeasure,
          value: institution.underTransitionalMeasure ? '該当する' : '該当しない',
        },
        { term: 'ポータルへの登録', value: <DateInText value={institution.registeredAt} /> },
      ]}
    />
    {mayEdit && (
      <Actions>
        <ButtonLink href={`/institutions/${institution.id}/edit`}>基本情報を直す</ButtonLink>
      </Actions>
    )}
    <h2>機関一覧との違い</h2>
    {findings.length === 0 && <p>機関コードと、登録したときの一覧に、違いは見つかりませんでした。</p>}
    {findings.length > 0 && (
      <ul>
        {findings.map(({ text }) => (
          <li>
            <Tag kind="attention">要確認</Tag> {text}
          </li>
        ))}
      </ul>
    )}
  </>
)
