import type { ListChange, ListedFields } from '#domain/institutions/list-import/find-list-changes.ts'
import { Table } from '#ui/table.tsx'

interface ChangeTableProps {
  readonly caption: string
  readonly rows: readonly ListChange[]
}

/** Changes of one kind; what changes stands old → new. */
export const ChangeTable = ({ caption, rows }: ChangeTableProps) => (
  <Table<ListChange>
    caption={caption}
    captionHidden
    rows={rows}
    empty={null}
    columns={[
      {
        label: 'コード',
        cell: ({ prefecture, code7, now }) => (
          <span class="code">
            {prefecture}
            {now.feeSchedule ?? '？'}
            {code7}
          </span>
        ),
      },
      { label: '名称', cell: (change) => <Field change={change} name="name" /> },
      { label: '郵便番号', cell: (change) => <Field change={change} name="postalCode" /> },
      { label: '所在地', cell: (change) => <Field change={change} name="address" /> },
    ]}
  />
)

const Field = ({
  change: { now, before },
  name,
}: {
  readonly change: ListChange
  readonly name: keyof ListedFields
}) => {
  const value = now[name] ?? '－'
  if (!before || before[name] === now[name]) return <>{value}</>
  return (
    <>
      <del>{before[name] ?? '－'}</del> → <ins>{value}</ins>
    </>
  )
}
