import { answerInquiry } from '#domain/inquiries/answer-inquiry.ts'
import { assignInquiry } from '#domain/inquiries/assign-inquiry.ts'
import { closeInquiry } from '#domain/inquiries/close-inquiry.ts'
import { draftInquiry } from '#domain/inquiries/draft-inquiry.ts'
import type { InquirySettings } from '#domain/inquiries/inquiry.ts'
import { findInquiryDraft } from '#domain/inquiries/inquiry-draft.ts'
import { noteInquiry } from '#domain/inquiries/note-inquiry.ts'
import { sendInquiry } from '#domain/inquiries/send-inquiry.ts'
import { writeToInquiry } from '#domain/inquiries/write-to-inquiry.ts'
import { addTemplate } from '#domain/inquiry-templates/save-template.ts'
import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'
import { DEMO_INQUIRIES, type DemoInquiry, type DemoInquiryDeed } from './demo-inquiry-stories.ts'
import { DEMO_TEMPLATES } from './demo-templates.ts'
import type { Ago } from './demo-times.ts'

const CALL_CENTRE = 'call-centre@madoguchi.example'

/** Invented inquiries in every state, and templates to answer by; none where there are any already. X-02 */
export async function seedInquiries(work: Work, settings: InquirySettings): Promise<void> {
  const operator = await work.db
    .selectFrom('operators')
    .select('id')
    .where('email', '=', CALL_CENTRE)
    .executeTakeFirst()
  if (!operator) return
  await seedTemplates(work, operator.id)
  if (await work.db.selectFrom('inquiries').select('id').limit(1).executeTakeFirst()) return
  const asked = new Map<DemoInquiry, string>()
  for (const { at, story, deed } of inOrder(work.now)) {
    const then: Work = { ...work, now: at(work.now), jobs: NOTHING_LATER }
    if (!deed) {
      const id = await ask(then, story, settings)
      if (id) asked.set(story, id)
      continue
    }
    const inquiry = asked.get(story)
    if (inquiry) await carryOut(then, { inquiry, operator: operator.id, deed, settings })
  }
  await noteMailsAsSent(work)
}

/** What happened long ago is over: no worker has anything left to do for it. */
const NOTHING_LATER: Work['jobs'] = { send: async () => undefined }

interface Moment {
  readonly at: Ago
  readonly story: DemoInquiry
  /** Undefined: it was asked. */
  readonly deed?: DemoInquiryDeed
}

/** Everything in the order it happened, so that numbers rise with time. */
const inOrder = (now: Temporal.Instant): readonly Moment[] =>
  DEMO_INQUIRIES.flatMap((story): readonly Moment[] => [
    { at: story.asked, story },
    ...story.deeds.map(([at, deed]) => ({ at, story, deed })),
  ]).toSorted((a, b) => Temporal.Instant.compare(a.at(now), b.at(now)))

async function ask(work: Work, story: DemoInquiry, settings: InquirySettings): Promise<string | undefined> {
  const { category, subject, body, from } = story
  const user = 'person' in from ? await findPerson(work, from.person) : undefined
  if ('person' in from && !user) return undefined
  const place = {
    id: newId(work),
    browser: work.random.bytes(32),
    owner: user && { institution: user.institution, user: user.id },
  }
  const who =
    'person' in from
      ? { name: user?.name ?? '', email: from.person, institutionCode: null }
      : { name: from.name, email: from.email, institutionCode: from.code ?? null }
  await draftInquiry(work, place, { ...who, category, subject, body })
  await sendInquiry(work, place, settings)
  const draft = await findInquiryDraft(work.db, work.now, place)
  await work.db.deleteFrom('inquiry_drafts').where('id', '=', place.id).execute()
  return draft?.sent?.inquiry
}

async function findPerson({ db }: Work, email: string) {
  const row = await db
    .selectFrom('portal_users')
    .select(['institution_id as institution', 'id', 'last_name', 'first_name'])
    .where('email', '=', email)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row && { institution: row.institution, id: row.id, name: `${row.last_name} ${row.first_name}` }
}

interface Done {
  readonly inquiry: string
  readonly operator: string
  readonly deed: DemoInquiryDeed
  readonly settings: InquirySettings
}

async function carryOut(work: Work, { inquiry, operator, deed, settings }: Done): Promise<void> {
  const form = newId(work)
  const { entries: seen } = await work.db
    .selectFrom('inquiries')
    .select('entries')
    .where('id', '=', inquiry)
    .executeTakeFirstOrThrow()
  if ('takes' in deed) await assignInquiry(work, { inquiry, operator, from: null, to: operator })
  else if ('notes' in deed) await noteInquiry(work, { inquiry, operator, form, body: deed.notes })
  else if ('writes' in deed) await writeToInquiry(work, { inquiry, form, body: deed.writes }, settings)
  else if ('ends' in deed) await closeInquiry(work, { inquiry, operator, seen })
  else await answerInquiry(work, { inquiry, operator, seen, form, body: deed.answers, closes: false }, settings)
}

async function seedTemplates(work: Work, operator: string): Promise<void> {
  const there = await work.db.selectFrom('inquiry_templates').select('id').limit(1).executeTakeFirst()
  if (there) return
  for (const template of DEMO_TEMPLATES) await addTemplate(work, { ...template, operator })
}

/** They stand in 「マイリスト」 and are not in the desk's inbox: that begins empty. */
async function noteMailsAsSent({ db }: Work): Promise<void> {
  await db
    .updateTable('mails')
    .set((row) => ({ sent_at: row.ref('queued_at') }))
    .where('attempts', '=', 0)
    .where('kind', 'like', 'inquiry-%')
    .execute()
}
