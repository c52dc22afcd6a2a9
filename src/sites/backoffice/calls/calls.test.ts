import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openSecretNumber } from '#domain/accounts/sealed-account.ts'
import { findLetter } from '#domain/letters/find-letter.ts'
import { linkageKey } from '#domain/linkage/linkage-door.ts'
import { linkageFactor } from '#domain/linkage/linkage-factor.ts'
import { accountKey } from '#domain/sign-in/account-key.ts'
import { withLinkageAccounts } from '#test/support/app-accounts.ts'
import { usingEligibility } from '#test/support/applications.ts'
import { answerCall, carryOut } from '#test/support/calls.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import type { Person } from '#test/support/people.ts'
import { enrolled } from '#test/support/second-factor.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const agent = await operator(world, 'call-centre')
const { person, accounts } = await withLinkageAccounts(world, 2)
const [linkage] = accounts
assert.ok(linkage)
await usingEligibility(world, person)
await world.db
  .updateTable('institutions')
  .set({ address: '大阪市北区梅田1-1' })
  .where('id', '=', person.institution)
  .execute()

const CALL = `/calls/${person.institution}`

const onTheLine = (who = agent): Promise<Visitor> => answerCall(world, who, person.institution)

const entries = (action: string) =>
  world.db
    .selectFrom('audit_entries')
    .select(['outcome', 'subject', 'detail', 'actor_id'])
    .where('action', '=', action)
    .where('institution_id', '=', person.institution)
    .orderBy('at')
    .execute()

const lastMail = async ({ email }: Person) => (await world.mailsTo(email)).at(-1)?.text ?? ''

test('[B-05] the code a caller gives opens their institution, and what they may ask about', async () => {
  const visitor = await signedInOperator(world, agent, '/calls')
  await visitor.press('開く', { 機関コード: '０１２３' })
  assert.match(visitor.text, /この機関コードの登録はありません/)
  await visitor.press('開く', { 機関コード: linkage.code })
  assert.equal(visitor.address, CALL)
  for (const shown of ['A-0', 'WA000001', 'H000', person.email]) assert.ok(visitor.text.includes(shown), shown)
  assert.match(visitor.text, /本人確認を記録すると、ここで手続きできます/)
})

test('[B-05] three items are needed, with the telephone and one that only the institution knows', async () => {
  const visitor = await signedInOperator(world, agent, CALL)
  const tooFew = { お電話の方の氏名: '窓口 花子', 機関コード: true, 機関名: true, 住所: true, 確認できた: true }
  await visitor.press('本人確認を記録する', tooFew)
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /足りないときは「確認できなかった」を選んでください/)
  assert.equal(visitor.document.querySelector('[name=caller]')?.getAttribute('value'), '窓口 花子')
  await visitor.press('本人確認を記録する', { 確認できた: false, 確認できなかった: true })
  assert.match(visitor.text, /確認できなかったことを記録しました。手続きはできません/)
  assert.match(visitor.text, /本人確認を記録すると、ここで手続きできます/)
  assert.equal((await entries('check-identity')).at(-1)?.outcome, 'not-recognised')
})

test('[B-05] after the check the 秘密の番号 is reset: only a sealed letter tells the new one', async () => {
  const visitor = await onTheLine()
  assert.match(visitor.text, /窓口 花子 様を確認済みです/)
  const before = await secretOf()
  await carryOut(visitor, /秘密の番号を再設定する/, '再設定する')
  assert.match(visitor.text, /秘密の番号を再設定しました/)
  const after = await secretOf()
  assert.ok(!before.sealed.equals(after.sealed))
  const { id } = await world.db
    .selectFrom('letters')
    .select('id')
    .where('kind', '=', 'secret-number')
    .executeTakeFirstOrThrow()
  const letter = await findLetter(world.env, id)
  const number = letter?.content.secrets?.[0]?.value ?? ''
  assert.match(number, /^[0-9]{4}$/)
  assert.equal(letter?.content.addressee.address, '大阪市北区梅田1-1')
  assert.ok(await world.env.passwords.verify(after.hash, number, 'batch'))
  assert.match(await lastMail(person), /秘密の番号の再設定/)
  assert.ok(!(await lastMail(person)).includes(number))
  const [entry] = await entries('reset-secret-number')
  assert.equal(entry?.actor_id, agent.id)
  assert.equal((entry?.detail as { identity_check?: string } | undefined)?.identity_check, await openCheck())
})

async function secretOf() {
  const { id, secret_number: sealed } = await world.db
    .selectFrom('accounts')
    .select(['id', 'secret_number'])
    .where('institution_id', '=', person.institution)
    .where('role', '=', 'master-reset')
    .executeTakeFirstOrThrow()
  assert.ok(sealed)
  const key = { institution: person.institution, environment: 'production', id } as const
  return { sealed, hash: openSecretNumber(world.env.secrets, key, sealed) }
}

const openCheck = async () =>
  (
    await world.db
      .selectFrom('identity_checks')
      .select('id')
      .where('ended_at', 'is', null)
      .where('valid_until', '>', await world.clock.now())
      .executeTakeFirst()
  )?.id

test('[B-05] pressed ten times at once, the 秘密の番号 is reset once, and one letter and one mail tell of it', async () => {
  const counted = async () => {
    const letters = await world.db.selectFrom('letters').select('id').where('kind', '=', 'secret-number').execute()
    return [letters.length, (await world.mailsTo(person.email)).length]
  }
  const visitor = await onTheLine()
  const path = visitor.document.querySelector('a[href$="/secret-number"]')?.getAttribute('href') ?? ''
  await visitor.open(path)
  const seen = visitor.document.querySelector('[name=seen]')?.getAttribute('value') ?? ''
  const body = () => new URLSearchParams({ form_token: visitor.formToken, seen })
  const headers = { origin: world.env.origins.backoffice ?? '' }
  const [letters = 0, mails = 0] = await counted()
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => visitor.send(path, { method: 'POST', body: body(), headers })),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, ...Array.from({ length: 9 }, () => 409)])
  assert.deepEqual(await counted(), [letters + 1, mails + 1])
})

test('[B-05] a check holds for this operator, this institution and a quarter of an hour', async () => {
  const visitor = await onTheLine()
  const href = visitor.document
    .querySelectorAll('a')
    .map((link) => link.getAttribute('href') ?? '')
    .find((path) => path.endsWith('/secret-number'))
  assert.ok(href)
  const another = await signedInOperator(world, await operator(world, 'call-centre'), href)
  assert.equal(another.status, 409)
  await visitor.open(href)
  world.clock.advance({ minutes: 15 })
  const renewed = await signedInOperator(world, agent, CALL)
  await visitor.post(href, { form_token: visitor.formToken })
  assert.equal(visitor.heading, 'ご本人の確認', 'a sensitive deed asks for password and code')
  await renewed.post(href, { form_token: renewed.formToken })
  assert.equal(renewed.status, 409)
  assert.match(renewed.text, /本人確認の記録がないか、15分を過ぎました/)
  assert.equal((await entries('reset-secret-number')).length, 2)
})

test('[B-05] 「通話を終える」 closes it; a check for another call does too', async () => {
  const visitor = await onTheLine()
  await visitor.press('通話を終える')
  assert.match((await visitor.open(CALL)).text, /本人確認を記録すると、ここで手続きできます/)
  await onTheLine()
  const elsewhere = await withLinkageAccounts(world)
  await visitor.open(`/calls/${elsewhere.person.institution}`)
  await visitor.press('本人確認を記録する', { お電話の方の氏名: 'x', 確認できなかった: true })
  assert.equal(await openCheck(), undefined)
})

test('[B-05] locks of the portal and of a WA account are lifted, passwords and codes alike', async () => {
  const doors = [
    accountKey(world.env.secrets, 'portal', person.email),
    linkageKey(world.env.secrets, {
      institutionCode: linkage.code,
      loginId: linkage.loginId,
    }),
  ]
  const now = await world.clock.now()
  const locked_until = now.add({ minutes: 30 })
  for (const account_key of doors)
    await world.db
      .insertInto('sign_in_attempts')
      .values({ account_key, device: Buffer.alloc(0), pending: 0, locks: 1, attempted_at: now, locked_until })
      .execute()
  const owner = linkageFactor(linkage)
  await enrolled(world, owner)
  await world.db.updateTable('second_factors').set({ locked_until }).where('subject', '=', linkage.id).execute()
  const visitor = await onTheLine()
  assert.equal(visitor.text.match(/ロック中/g)?.length, 2)
  await carryOut(visitor, /ポータルのロックを解除する/, '解除する')
  assert.match(visitor.text, /ポータルのロックを解除しました/)
  await carryOut(visitor, /WA000001：ロックを解除する/, '解除する')
  assert.doesNotMatch(visitor.text, /ロック中/)
  const still = await world.db.selectFrom('sign_in_attempts').select('device').where('locked_until', '>', now).execute()
  assert.equal(still.length, 0)
  assert.equal((await entries('unlock-sign-in')).length, 2)
})

test('[L-11] a lost device: app, recovery codes and sessions of the WA account are gone at once', async () => {
  const visitor = await onTheLine()
  await carryOut(visitor, /WA000001：Authenticator登録を取り消す/, '登録を取り消す')
  assert.match(visitor.text, /次のログインで登録し直せます/)
  const left = await world.db.selectFrom('second_factors').select('site').where('subject', '=', linkage.id).execute()
  assert.equal(left.length, 0)
  assert.match(await lastMail(person), /Authenticator登録の取消し/)
  assert.equal((await entries('reset-linkage-factor')).length, 1)
})

test('[X-10] an account of another institution is not helped on this call', async () => {
  const { accounts: theirs } = await withLinkageAccounts(world)
  const visitor = await onTheLine()
  const before = (await entries('reset-linkage-factor')).length
  await visitor.post(`${CALL}/accounts/${theirs[0]?.id}/authenticator`, { form_token: visitor.formToken })
  assert.equal(visitor.status, 409)
  assert.equal((await entries('reset-linkage-factor')).length, before)
})

test('[B-05] without an address nothing is reset: there is nowhere to write to', async () => {
  await world.db.updateTable('institutions').set({ address: null }).where('id', '=', person.institution).execute()
  const visitor = await onTheLine()
  const { sealed } = await secretOf()
  await carryOut(visitor, /秘密の番号を再設定する/, '再設定する')
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /住所の登録がないため/)
  assert.ok(sealed.equals((await secretOf()).sealed))
})
