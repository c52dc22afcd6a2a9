import type { Child } from 'hono/jsx'
import { codeOf, type Institution } from '#domain/institutions/find-institution.ts'
import type { ListedInstitution } from '#domain/institutions/find-listed-institution.ts'
import type { MasterFinding } from '#domain/institutions/find-master-findings.ts'
import { MASTER_DATA } from '#domain/institutions/master-data-differences.ts'
import { nameOfKind } from '#domain/institutions/name-of-kind.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { Copyable } from '#ui/copyable.tsx'
import { DateInTable } from '#ui/date.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'

interface MasterDataProps {
  readonly institution: Institution
  /** What the public list says today. */
  readonly listed: ListedInstitution | undefined
  readonly findings: readonly MasterFinding[]
  readonly mayEdit: boolean
}

interface Fact {
  readonly label: string
  readonly registered: Child
  /** What the list says of it, where it speaks of it. */
  readonly listed?: string | undefined
}

/** What is kept of the institution itself, beside the public list. */
export const MasterDataPart = ({ institution, listed, findings, mayEdit }: MasterDataProps) => (
  <>
    {findings.length > 0 && (
      <ul>
        {findings.map(({ text }) => (
          <li>
            <Tag kind="attention">要確認</Tag> {text}
          </li>
        ))}
      </ul>
    )}
    <Table<Fact>
      caption="登録されている内容と、公表されている一覧"
      captionHidden
      rows={factsOf(institution, listed)}
      empty={null}
      columns={[
        { label: '項目', cell: ({ label }) => label },
        { label: '登録', cell: ({ registered }) => registered },
        {
          label: '公表されている一覧',
          cell: (fact) => (fact.listed === fact.registered ? '同じ' : (fact.listed ?? '－')),
        },
      ]}
    />
    {mayEdit && (
      <Actions>
        <ButtonLink href={`/institutions/${institution.id}/edit`}>基本情報を直す</ButtonLink>
      </Actions>
    )}
  </>
)

const factsOf = (institution: Institution, listed: ListedInstitution | undefined): Fact[] => [
  {
    label: '機関コード',
    registered: <Copyable label="機関コード" value={codeOf(institution)} />,
    listed: listed ? '一覧にあります' : '一覧にありません',
  },
  { label: '種別', registered: nameOfKind(institution.kind) },
  { label: MASTER_DATA.name, registered: institution.name, listed: listed?.name },
  { label: MASTER_DATA.founder, registered: institution.founder },
  { label: MASTER_DATA.postalCode, registered: institution.postalCode, listed: listed?.postalCode },
  { label: MASTER_DATA.address, registered: institution.address ?? '（なし）', listed: listed?.address },
  { label: MASTER_DATA.phone, registered: institution.phone },
  {
    label: MASTER_DATA.underTransitionalMeasure,
    registered: institution.underTransitionalMeasure ? '該当する' : '該当しない',
  },
  { label: 'ポータルへの登録', registered: <DateInTable value={institution.registeredAt} /> },
]
