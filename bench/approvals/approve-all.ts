import { findAccountDocuments } from '#domain/accounts/find-account-documents.ts'
import { openAccountDocument } from '#domain/accounts/open-account-document.ts'
import { approveApplication } from '#domain/applications/approve-application.ts'
import { findKind } from '#kinds/kinds.ts'
import { setAccountSettings } from '#notices/documents/set-account-settings.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { transact } from '#platform/work.ts'
import { findUnopened } from './find-unopened.ts'
import { openBench } from './open-environment.ts'

/*
 * The process that approves, and opens the PDFs of what it approved: until nothing waits, or until it is killed. It
 * knows nothing but the database, so that one that is started again goes on where that stands.
 */

const [url = '', atOnce = '8'] = process.argv.slice(2)
const env = openBench(url)
const kind = findKind('eligibility-usage')
if (!kind) throw new Error('no such kind')

const REVIEWER = { kind: 'operator', id: '01990000-0000-7000-8000-000000000001', via: 'bench' } as const

const waiting = await env.db
  .selectFrom('applications')
  .select(['institution_id as institution', 'id', 'version'])
  .where('status', '=', 'received')
  .orderBy('number')
  .execute()

/** Approved by one that was killed before it opened the PDF. */
const unopened = await findUnopened(env.db)

async function openPdfs(institution: string): Promise<void> {
  for (const { id } of await findAccountDocuments(env.db, institution)) {
    const actor = { kind: 'portal-user', institution, via: 'bench' } as const
    const settings = await transact(env, actor, (work) => openAccountDocument(work, institution, id))
    if (!settings || 'gone' in settings.password) throw new Error(`document ${id} says no password`)
    await setAccountSettings(settings, { day: dayOf(await env.clock.now()), sender: env.operatingBody })
  }
}

async function workOff(): Promise<void> {
  for (let next = unopened.pop(); next; next = unopened.pop()) await openPdfs(next)
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const outcome = await approveApplication(env, REVIEWER, kind as NonNullable<typeof kind>, next)
    if (!outcome.done) throw new Error(`${next.id} was ${outcome.because}`)
    await openPdfs(next.institution)
  }
}

await Promise.all(Array.from({ length: Number(atOnce) }, workOff))
await env.close()
