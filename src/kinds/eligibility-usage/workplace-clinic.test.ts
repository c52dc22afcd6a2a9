import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { checkDigitAgrees, splitInstitutionCode, withCheckDigit } from '#domain/institutions/institution-code.ts'
import { appliedUsage, approveUsage, USAGE } from '#test/support/applications.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

async function clinic(): Promise<Person> {
  const person = await somebody(world)
  await world.db
    .updateTable('institutions')
    .set({ kind: 'workplace-clinic', code: null })
    .where('id', '=', person.institution)
    .execute()
  return person
}

const codeOf = async ({ institution }: Person) =>
  (await world.db.selectFrom('institutions').select('code').where('id', '=', institution).executeTakeFirst())?.code

test('[P-03] [P-13] a 職域診療所 is asked for its prefecture, and gets its code with the approval', async () => {
  const person = await clinic()
  const visitor = await signedIn(world, person, '/applications/eligibility-usage')
  await visitor.press('確認へ進む', { 新規: true })
  assert.match(visitor.text, /都道府県コードを選択してください/)
  assert.equal(visitor.document.querySelectorAll('[name=prefecture] option').length, 48)
  const id = await appliedUsage(world, person, { ...USAGE, prefecture: '13' })
  assert.equal(await codeOf(person), null)
  assert.equal((await approveUsage(world, person, id)).done, true)
  const code = (await codeOf(person)) ?? ''
  assert.match(code, /^13100\d{5}$/)
  const parts = splitInstitutionCode(code)
  assert.ok(parts && checkDigitAgrees(parts))
  await visitor.open('/applications/eligibility-usage')
  assert.equal(visitor.document.querySelector('[name=prefecture]'), null)
})

test('[P-13] nobody else is asked for a prefecture', async () => {
  const visitor = await signedIn(world, await somebody(world), '/applications/eligibility-usage')
  assert.equal(visitor.document.querySelector('[name=prefecture]'), null)
})

test('[P-03] a code that is registered or listed already is passed over', async () => {
  const [first, second] = [await clinic(), await clinic()]
  const now = await world.clock.now()
  const issue = async (person: Person) => {
    await approveUsage(world, person, await appliedUsage(world, person, { ...USAGE, prefecture: '47' }))
    return (await codeOf(person)) ?? ''
  }
  const taken = await issue(first)
  await world.db.updateTable('workplace_clinic_numbers').set({ last: 1 }).where('prefecture', '=', '47').execute()
  const next = splitInstitutionCode(await issue(second))
  assert.ok(next && taken.slice(3) < next.code7)
  await world.db.deleteFrom('workplace_clinic_numbers').where('prefecture', '=', '47').execute()
  const { code7 } = withCheckDigit({ prefecture: '47', feeSchedule: 1, six: '000003' })
  await world.db
    .insertInto('institution_list')
    .values({ prefecture: '47', code7, name: '見本', first_seen_at: now, changed_at: now })
    .execute()
  assert.equal((await issue(await clinic())).slice(3, 9), '000004')
})

test('[P-03] twenty approvals at once in one prefecture give twenty codes', async () => {
  const clinics = await Promise.all(Array.from({ length: 20 }, clinic))
  await Promise.all(
    clinics.map(async (person) => {
      const id = await appliedUsage(world, person, { ...USAGE, prefecture: '27' })
      return approveUsage(world, person, id)
    }),
  )
  const codes = await Promise.all(clinics.map(codeOf))
  assert.equal(new Set(codes).size, 20)
  assert.ok(codes.every((code) => /^27100\d{5}$/.test(code ?? '')))
})
