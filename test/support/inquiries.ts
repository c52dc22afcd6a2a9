import assert from 'node:assert/strict'
import { draftInquiry } from '#domain/inquiries/draft-inquiry.ts'
import type { Question } from '#domain/inquiries/inquiry.ts'
import { findInquiryDraft } from '#domain/inquiries/inquiry-draft.ts'
import { sendInquiry } from '#domain/inquiries/send-inquiry.ts'
import { newId } from '#platform/new-id.ts'
import type { Person } from './people.ts'
import type { World } from './world.ts'

export const QUESTION: Question = {
  name: '見本 次郎',
  email: 'jiro@stranger.example',
  institutionCode: '1310000001',
  category: 'certificate',
  subject: '電子証明書の更新について',
  body: '更新の手続きは、\nいつからできますか。',
}

let strangers = 0

/** A mail address that nobody used before. */
export const strangerEmail = (): string => `stranger-${++strangers}@clinic.example`

/** Where somebody types: a browser of their own each time, signed in as `person` or not at all. */
export function placeOf(world: World, person?: Person) {
  const at = { now: Temporal.Instant.from('2026-11-20T00:00:00Z'), random: world.env.random }
  return {
    id: newId(at),
    browser: world.env.random.bytes(32),
    owner: person && { institution: person.institution, user: person.user },
  }
}

/** An inquiry that was sent, by `person` signed in or by a stranger; its id. */
export async function askedInquiry(world: World, person?: Person, asked: Partial<Question> = {}): Promise<string> {
  const place = placeOf(world, person)
  const who = person
    ? { name: person.name, email: person.email, institutionCode: null }
    : { email: strangerEmail(), institutionCode: QUESTION.institutionCode }
  const question = { ...QUESTION, ...who, ...asked }
  const address = `203.0.113.${(strangers++ % 250) + 1}`
  const outcome = await world.transact(
    async (work) => {
      await draftInquiry(work, place, question)
      return sendInquiry(work, place, world.env.inquiries)
    },
    { address },
  )
  assert.ok(outcome.done)
  const draft = await findInquiryDraft(world.db, await world.clock.now(), place)
  return draft?.sent?.inquiry ?? assert.fail('it was not sent')
}

/** The token of the link in the newest mail to this address. */
export async function inquiryToken(world: World, email: string): Promise<string> {
  const mail = (await world.mailsTo(email)).at(-1)
  return /\/contact\/inquiries\/([\w-]{43})\n/.exec(mail?.text ?? '')?.[1] ?? assert.fail(`no link for ${email}`)
}

/** The entries of an inquiry, as kind and words. */
export async function threadOf(world: World, inquiry: string): Promise<readonly string[]> {
  const rows = await world.db
    .selectFrom('inquiry_entries')
    .select(['kind', 'body'])
    .where('inquiry_id', '=', inquiry)
    .orderBy('number')
    .execute()
  return rows.map(({ kind, body }) => (body === null ? kind : `${kind}: ${body}`))
}

export const statusOf = async (world: World, inquiry: string): Promise<string> =>
  (await world.db.selectFrom('inquiries').select('status').where('id', '=', inquiry).executeTakeFirstOrThrow()).status
