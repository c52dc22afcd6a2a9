import type { InstitutionPerson } from '#domain/institutions/find-institution-people.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'

/** Who signs in to the portal for the institution. */
export const People = ({ people }: { readonly people: readonly InstitutionPerson[] }) => (
  <Table<InstitutionPerson>
    caption="ポータルのユーザー"
    captionHidden
    rows={people}
    empty={<EmptyState title="ポータルのユーザーはいません" />}
    columns={[
      { label: '氏名', cell: ({ name }) => name },
      { label: 'ユーザーID', cell: ({ email }) => email },
      { label: '状態', cell: (person) => <PersonState person={person} /> },
      { label: '登録日時', cell: ({ registeredAt }) => <DateInTable value={registeredAt} /> },
      {
        label: '最終ログイン',
        cell: ({ lastSignedInAt: at }) => (at ? <DateInTable value={at} /> : 'まだありません'),
      },
    ]}
  />
)

export const PersonState = ({ person: { closedAt, lockedUntil } }: { readonly person: InstitutionPerson }) => {
  if (closedAt) return <Tag kind="neutral">退会</Tag>
  if (!lockedUntil) return <Tag kind="done">利用可</Tag>
  return (
    <>
      <Tag kind="stopped">ロック中</Tag> <DateInTable value={lockedUntil} />
      まで
    </>
  )
}
