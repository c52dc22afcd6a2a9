import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { addEntries } from './add-entries.ts'
import { lockInquiry } from './lock-inquiry.ts'

interface Ended {
  readonly inquiry: string
  readonly operator: string
  /** The number of the last entry on the page. */
  readonly seen: number
}

/** 「完了にする」: nothing is sent. Refusals: `moved`, so that no question is closed unread. B-09 */
export async function closeInquiry(
  work: Work,
  { inquiry: id, operator, seen }: Ended,
): Promise<Outcome<undefined, 'moved'>> {
  const inquiry = await lockInquiry(work, id)
  if (!inquiry || inquiry.status === 'closed' || inquiry.entries !== seen) return refused('moved')
  const status = { is: 'closed', since: work.now } as const
  await addEntries(work, id, { last: inquiry.entries, status }, [{ kind: 'closed', operator }])
  record(work, 'close-inquiry', { subject: `inquiry:${id}`, institution: inquiry.institution ?? undefined })
  return done()
}

/** 「再開する」: it waits for an answer again. Refusals: `moved` (it is open already). B-09 */
export async function reopenInquiry(
  work: Work,
  { inquiry: id, operator }: Omit<Ended, 'seen'>,
): Promise<Outcome<undefined, 'moved'>> {
  const inquiry = await lockInquiry(work, id)
  if (inquiry?.status !== 'closed') return refused('moved')
  const status = { is: 'waiting', since: work.now } as const
  await addEntries(work, id, { last: inquiry.entries, status }, [{ kind: 'reopened', operator }])
  record(work, 'reopen-inquiry', { subject: `inquiry:${id}`, institution: inquiry.institution ?? undefined })
  return done()
}
