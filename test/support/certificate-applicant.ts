import assert from 'node:assert/strict'
import { type Person, somebody } from './people.ts'
import { signedIn } from './sign-in.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

let codes = 0

/** A clinic with a code that begins with a prefecture and a 点数表: one that can apply for certificates. */
export async function certificateApplicant(world: World): Promise<Person> {
  const person = await somebody(world)
  const code = `011${String(++codes).padStart(7, '0')}`
  await world.db.updateTable('institutions').set({ code }).where('id', '=', person.institution).execute()
  return person
}

export const requestsOf = (world: World, { institution }: Person) =>
  world.db.selectFrom('certificate_requests').selectAll().where('institution_id', '=', institution).execute()

/** Where the link with these words leads. */
export const linkTo = (visitor: Visitor, text: string): string =>
  visitor.document
    .querySelectorAll('main a')
    .find((candidate) => candidate.textContent.trim() === text)
    ?.getAttribute('href') ?? assert.fail(`no link ${text}`)

/** Up to 「申請」 and not further. */
export async function upToConfirmation(world: World, person: Person, terminal: string): Promise<Visitor> {
  const visitor = await signedIn(world, person, '/certificates/apply')
  await visitor.press('同意する')
  await visitor.press('次へ', { 端末名称等: terminal })
  return visitor.press('OK')
}

export async function appliedOnPortal(world: World, person: Person, terminal: string) {
  const visitor = await upToConfirmation(world, person, terminal)
  await visitor.press('申請')
  const request = (await requestsOf(world, person)).find((row) => row.terminal === terminal)
  return { visitor, id: request?.id ?? assert.fail('nothing was sent') }
}
