import type { QueuedLetter } from '#domain/letters/letter-line.ts'
import type { SentMail } from '#domain/mails/find-mails.ts'
import { letterNumber } from '#notices/letters/set-letter.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { LetterStateTag } from '../letters/letter-state-tag.tsx'

/** Letters to the institution: what they are, not what they say. */
export const Letters = ({ letters }: { readonly letters: readonly QueuedLetter[] }) => (
  <Table<QueuedLetter>
    caption="郵送物"
    captionHidden
    rows={letters}
    empty={<EmptyState title="郵送物はまだありません" />}
    columns={[
      {
        label: '番号',
        cell: ({ id, number }) => (
          <a class="unbroken" href={`/letters/${id}`}>
            {letterNumber(number)}
          </a>
        ),
      },
      { label: '書類', cell: ({ title }) => title },
      { label: '状態', cell: (letter) => <LetterStateTag letter={letter} /> },
      { label: '作成日時', cell: ({ queuedAt }) => <DateInTable value={queuedAt} /> },
      { label: '投函日時', cell: ({ postedAt }) => (postedAt ? <DateInTable value={postedAt} /> : '－') },
    ]}
  />
)

/** Mails to the institution: their links open accounts, so what they say is not shown. */
export const Mails = ({ mails }: { readonly mails: readonly SentMail[] }) => (
  <Table<SentMail>
    caption="メール"
    captionHidden
    rows={mails}
    empty={<EmptyState title="メールはまだありません" />}
    columns={[
      { label: '件名', cell: ({ subject }) => subject },
      { label: '宛先', cell: ({ recipient }) => recipient },
      { label: '状態', cell: (mail) => <MailState mail={mail} /> },
      { label: '日時', cell: ({ queuedAt, sentAt }) => <DateInTable value={sentAt ?? queuedAt} /> },
    ]}
  />
)

const MailState = ({ mail: { sentAt, givenUpAt } }: { readonly mail: SentMail }) => {
  if (sentAt) return <Tag kind="done">送信済み</Tag>
  return givenUpAt ? <Tag kind="stopped">届きませんでした</Tag> : <Tag kind="waiting">送信待ち</Tag>
}
