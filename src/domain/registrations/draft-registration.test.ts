import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '#platform/new-id.ts'
import { confirmed, someRegistration } from '#test/support/registrants.ts'
import { openWorld } from '#test/support/world.ts'
import { deleteStaleRegistrations } from './delete-stale-registrations.ts'
import { type Draft, draftRegistration } from './draft-registration.ts'
import { findRegistration } from './find-registration.ts'
import { findRepeated } from './find-repeated.ts'
import { findKeptPassword, keepPassword } from './keep-password.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const browser = Buffer.alloc(32, 1)
const stranger = Buffer.alloc(32, 2)
const draft = (given: Partial<Draft> = {}) =>
  world.transact((work) =>
    draftRegistration(work, {
      form: newId(work),
      browser,
      registration: someRegistration(),
      passwordHash: 'a hash',
      ...given,
    }),
  )
const now = () => world.clock.now()

test('[P-06] the same form sent twice is one draft, the second as it was typed then', async () => {
  const id = await draft()
  const registration = someRegistration({ name: '見本歯科' })
  assert.equal(await draft({ form: id, registration }), id)
  assert.equal((await findRegistration(world.db, await now(), { id, browser }))?.name, '見本歯科')
})

test('[P-06] nobody overwrites or reads the draft of another browser', async () => {
  const id = await draft()
  const other = await draft({ form: id, browser: stranger })
  assert.notEqual(other, id)
  assert.equal(await findRegistration(world.db, await now(), { id, browser: stranger }), undefined)
})

test('[P-06] what was confirmed is not changed by sending the form again: that is a new draft', async () => {
  const { id, browser, email } = await confirmed(world)
  const again = await draft({ form: id, browser, registration: someRegistration({ email, name: '改名医院' }) })
  assert.notEqual(again, id)
  assert.notEqual((await findRegistration(world.db, await now(), { id, browser }))?.name, '改名医院')
})

test('[P-06] a confirmed form that is sent again as it was is recognised, until its link has run out', async () => {
  const registration = someRegistration({ code: '0119999993' })
  const { id, browser } = await confirmed(world, registration)
  const repeated = async (given = {}) =>
    findRepeated(world.db, await now(), { id, browser }, { ...registration, ...given })
  assert.ok(await repeated())
  assert.equal(await repeated({ phone: '0119876543' }), undefined)
  assert.equal(await repeated({ registrationNumber: 'x' }), undefined)
  world.clock.advance({ hours: 24 })
  assert.equal(await repeated(), undefined)
})

test('[P-05] what the list says of the code is kept for the reviewer; of an unknown code nothing', async () => {
  const listed = { prefecture: '01', fee_schedule: 1, code7: '1555556', name: '一覧の医院', postal_code: '0600001' }
  await world.db
    .insertInto('institution_list')
    .values({ ...listed, address: '札幌市', first_seen_at: await now(), changed_at: await now() })
    .execute()
  const known = await draft({ registration: someRegistration({ code: '0111555556', name: '一覧と違う名前' }) })
  const found = await findRegistration(world.db, await now(), { id: known, browser })
  assert.deepEqual(found?.listed, { name: '一覧の医院', postalCode: '0600001', address: '札幌市' })
  const unknown = await draft({ registration: someRegistration({ code: '0111555564' }) })
  assert.equal((await findRegistration(world.db, await now(), { id: unknown, browser }))?.listed, undefined)
})

test('[P-04] a password typed into a form that comes back is kept for this form in this browser', async () => {
  const form = await world.transact(async (work) => newId(work))
  await world.transact((work) => keepPassword(work, { form, browser }, 'first'))
  await world.transact((work) => keepPassword(work, { form, browser }, 'second'))
  assert.equal(await findKeptPassword(world.db, await now(), { form, browser }), 'second')
  assert.equal(await findKeptPassword(world.db, await now(), { form, browser: stranger }), undefined)
  await draft({ form, passwordHash: 'third' })
  assert.equal(await findKeptPassword(world.db, await now(), { form, browser }), 'third')
})

test('after a day drafts and kept passwords are gone, after ninety the rest', async () => {
  const id = await draft()
  const done = await confirmed(world)
  await world.transact((work) => keepPassword(work, { form: done.id, browser }, 'kept'))
  world.clock.advance({ hours: 24 })
  const rows = () => world.db.selectFrom('registrations').select('id').where('id', 'in', [id, done.id]).execute()
  await world.transact(deleteStaleRegistrations)
  assert.deepEqual(await rows(), [{ id: done.id }])
  assert.deepEqual(await world.db.selectFrom('kept_passwords').selectAll().execute(), [])
  const { password_hash } = await world.db
    .selectFrom('registrations')
    .select('password_hash')
    .where('id', '=', done.id)
    .executeTakeFirstOrThrow()
  assert.equal(password_hash, null)
  world.clock.advance({ days: 90 })
  assert.ok((await world.transact(deleteStaleRegistrations)) > 0)
  assert.deepEqual(await rows(), [])
})
