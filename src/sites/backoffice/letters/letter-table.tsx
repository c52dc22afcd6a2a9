import type { QueuedLetter } from '#domain/letters/letter-line.ts'
import { letterNumber } from '#notices/letters/set-letter.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { LetterStateTag } from './letter-state-tag.tsx'

/** The rows of 「郵送物」. */
export const LetterTable = ({ rows }: { readonly rows: readonly QueuedLetter[] }) => (
  <Table<QueuedLetter>
    caption="郵送物の一覧"
    captionHidden
    rows={rows}
    empty={
      <EmptyState title="郵送物はありません">
        書類が作られると、古い順にここに並びます。投函済みのものは、状態を選ぶと表示できます。
      </EmptyState>
    }
    columns={[
      { label: '番号', cell: ({ id, number }) => <NumberLink {...{ id, number }} /> },
      { label: '書類', cell: ({ title }) => title },
      { label: '宛先', cell: ({ addressee }) => addressee },
      { label: '状態', cell: (letter) => <LetterStateTag letter={letter} /> },
      { label: '作成日時', cell: ({ queuedAt }) => <DateInTable value={queuedAt} /> },
      { label: '期日', cell: ({ dueOn }) => (dueOn ? <DateInTable value={dueOn} /> : '－') },
      {
        label: '束',
        cell: ({ batch, place }) =>
          batch ? (
            <a class="unbroken" href={`/letters/batches/${batch}`}>
              {place}通目
            </a>
          ) : (
            '－'
          ),
      },
    ]}
  />
)

const NumberLink = ({ id, number }: Pick<QueuedLetter, 'id' | 'number'>) => (
  <a class="unbroken" href={`/letters/${id}`}>
    {letterNumber(number)}
  </a>
)
