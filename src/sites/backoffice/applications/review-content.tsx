import { applicationNumber, STATUSES } from '#domain/applications/application.ts'
import { type ComparedLine, compareLines, type EarlierLines } from '#domain/applications/review/compare-lines.ts'
import { Table } from '#ui/table.tsx'
import type { AskedApplication } from './asked-application.ts'
import { Compared } from './compared.tsx'
import type { Review } from './find-review.ts'

interface ReviewContentProps {
  readonly asked: AskedApplication
  readonly review: Pick<Review, 'versions' | 'others'>
}

interface Earlier extends EarlierLines {
  readonly label: string
}

/** What was sent, beside the version before it and the institution's last application of this kind. B-02 */
export const ReviewContent = ({ asked, review }: ReviewContentProps) => {
  const { kind, application } = asked
  const earlier = findEarlier(asked, review)
  const lines = compareLines(kind.describe(kind.content.parse(application.content)), ...earlier)
  const differing = lines.filter(({ differs }) => differs).length
  return (
    <section aria-labelledby="content">
      <h2 id="content">申請の内容</h2>
      {earlier.length > 0 && (
        <p>{differing > 0 ? `前と違うのは${differing}か所です。` : '前の申請と、すべて同じ内容です。'}</p>
      )}
      <Table<ComparedLine>
        caption="申請の内容"
        captionHidden
        rows={lines}
        empty={null}
        columns={[
          { label: '項目', cell: ({ label }) => label },
          { label: '今回', cell: ({ now, differs }) => <Compared value={now ?? '（なし）'} differs={differs} /> },
          ...earlier.map(({ label }, index) => ({
            label,
            cell: ({ before }: ComparedLine) => <Before line={before[index]} />,
          })),
        ]}
      />
    </section>
  )
}

const Before = ({ line }: { readonly line: ComparedLine['before'][number] }) => {
  if (!line) return <span>－</span>
  return line.same ? <span class="same">同じ</span> : <span>{line.value ?? '（なし）'}</span>
}

function findEarlier(
  { kind, application }: AskedApplication,
  { versions, others }: ReviewContentProps['review'],
): Earlier[] {
  const linesOf = (content: unknown) => kind.describe(kind.content.parse(content))
  const version = versions.find((one) => one.version === application.version - 1)
  const before = others.filter((other) => other.kind === kind.slug && other.number < application.number)
  const last = before.find(({ status }) => status === 'approved') ?? before[0]
  return [
    ...(version
      ? [{ label: `前の版（第${version.version}版）`, lines: linesOf(version.content), another: false }]
      : []),
    ...(last
      ? [
          {
            label: `${applicationNumber(last.number)}（${STATUSES[last.status]}）`,
            lines: linesOf(last.content),
            another: true,
          },
        ]
      : []),
  ]
}
