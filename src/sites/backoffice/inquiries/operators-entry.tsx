import type { InquiryEntry } from '#domain/inquiries/find-entries.ts'
import type { Inquiry } from '#domain/inquiries/find-inquiry.ts'
import { Tag } from '#ui/tag.tsx'
import type { ThreadEntry } from '#ui/thread.tsx'

/** An entry as operators read it; what is newer than `seen` is marked. */
export function operatorsEntry(entry: InquiryEntry, { name }: Inquiry, seen: number | undefined): ThreadEntry {
  const { number, kind, at, by, body } = entry
  const told = { id: `entry-${number}`, at }
  const fresh = seen !== undefined && number > seen
  const words = { ...told, body: body ?? '', mark: <Marks entry={entry} fresh={fresh} /> }
  if (kind === 'question') return { ...words, side: 'theirs', by: `${name} 様` }
  if (kind === 'answer') return { ...words, side: 'ours', by: `${by}（回答）` }
  if (kind === 'note') return { ...words, side: 'aside', by: `${by}（メモ：お客様には見えません）` }
  return { ...told, event: `${fresh ? '【新着】' : ''}${happening(entry)}` }
}

function happening({ kind, by, body }: InquiryEntry): string {
  if (kind !== 'assigned') return `${kind === 'closed' ? '完了' : '再開'}${by ? ` － ${by}` : ''}`
  return body === by ? `${by}が担当になりました` : `担当：${body} － ${by}`
}

const Marks = ({ entry: { kind, mail }, fresh }: { readonly entry: InquiryEntry; readonly fresh: boolean }) => (
  <>
    {fresh && <Tag kind="attention">新着</Tag>}
    {mail && <MailMark what={kind === 'question' ? '受付メール' : 'メール'} mail={mail} />}
  </>
)

interface MailMarkProps {
  readonly what: string
  readonly mail: NonNullable<InquiryEntry['mail']>
}

const MailMark = ({ what, mail: { sentAt, givenUpAt } }: MailMarkProps) => {
  if (sentAt) return <Tag kind="done">{`${what}送信済み`}</Tag>
  return givenUpAt ? <Tag kind="stopped">{`${what}不達`}</Tag> : <Tag kind="waiting">{`${what}送信待ち`}</Tag>
}
