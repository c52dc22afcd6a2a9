import type { SentMail } from '#domain/mails/find-mails.ts'
import { Tag } from '#ui/tag.tsx'

export const MailState = ({ mail: { sentAt, givenUpAt } }: { readonly mail: SentMail }) => {
  if (sentAt) return <Tag kind="done">送信済み</Tag>
  return givenUpAt ? <Tag kind="stopped">届きませんでした</Tag> : <Tag kind="waiting">送信待ち</Tag>
}
