import { sql } from 'kysely'
import { findQueue } from '#domain/applications/queue/find-queue.ts'
import type { Environment } from '#processes/environment.ts'
import { filterOf, readQueueView } from '#sites/backoffice/applications/queue-view.ts'

/** Views of every filter and of those that few rows answer to. */
export const VIEWS: Readonly<Record<string, string>> = {
  'first page': '',
  'one kind': 'kind=eligibility-usage',
  'one programme': 'programme=app',
  'assigned to me': 'assigned=mine',
  "nobody's": 'assigned=nobody',
  'over a week': 'age=older',
  'under a day': 'age=day',
  'with 要対応': 'findings=wrong',
  returned: 'state=returned',
  'mine, 要対応, one kind, over a week': 'assigned=mine&findings=wrong&kind=eligibility-usage&age=older',
  'returned, mine, 要対応, under a day': 'state=returned&assigned=mine&findings=wrong&age=day',
  approved: 'state=approved',
  'approved, 要対応, one kind': 'state=approved&findings=wrong&kind=eligibility-usage',
  everything: 'state=any',
}

/** Where a page near the end of the queue begins: the same for keyset and offset. */
export async function deepPlace({ db, clock }: Environment, offset: number): Promise<string> {
  const now = await clock.now()
  const filter = filterOf(readQueueView(new URLSearchParams()), '')
  const rows = await findQueue(db, { filter, now, undecided: true, most: offset })
  const last = rows.at(-1)
  if (!last) throw new Error('the queue is empty')
  return new URLSearchParams({ after: `${last.receivedAt}_${last.id}` }).toString()
}

/** The same page as most would write it: count and skip. */
export const naivePage = ({ db }: Environment, offset: number) =>
  sql`select a.*, i.name, i.code, o.name, count(*) over () from applications a
    join institutions i on i.id = a.institution_id left join operators o on o.id = a.assigned_to
    where a.status in ('received', 'in-review') order by a.received_at, a.id limit 51 offset ${offset}`.execute(db)
