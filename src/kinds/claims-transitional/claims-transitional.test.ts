import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readStoredApplication } from '#domain/applications/read-stored-application.ts'
import { applied, approved, kindOf, using } from '#test/support/kinds.ts'
import { somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const FORM = '/applications/claims-transitional'
const CONTENT = { method: 'disc', reason: 'line', circumstances: '3月に工事の予定です。', plannedMonth: '2027-04' }

test('[P-17] 「経過措置申請」 asks how one claims, why it has to stay so, and until when', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(world, person, FORM)
  await visitor.press('確認へ進む', { 紙レセプト: 'yes', 回線の工事が間に合わない: 'yes' })
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /くわしい事情を入力してください/)
  assert.match(visitor.text, /オンライン請求の開始予定年月を入力してください/)
  await visitor.press('確認へ進む', { くわしい事情: '工事は3月です。', 年: '2028', 月: '1' })
  assert.match(visitor.text, /開始予定年月は2027年11月以前で/)
  await visitor.press('確認へ進む', { 年: '2027', 月: '4' })
  assert.equal(visitor.heading, '以下のとおり申請します。')
  assert.match(visitor.text, /オンライン請求の開始予定年月\s*2027年04月/)
  await visitor.press('OK')
  assert.equal((await world.mailsTo(person.email))[0]?.subject, '【オンライン請求】経過措置申請の受付完了届')
})

test('[P-17] who closes plans no month', async () => {
  const visitor = await signedIn(world, await somebody(world), FORM)
  const answers = {
    光ディスクなどの電子媒体: 'yes',
    廃止または休止の予定がある: 'yes',
    くわしい事情: '3月に閉院します。',
  }
  await visitor.press('確認へ進む', answers)
  assert.equal(visitor.heading, '以下のとおり申請します。')
  assert.doesNotMatch(visitor.text, /開始予定年月/)
})

test('[P-17] a second 経過措置 is pointed out, and whoever claims on-line needs none', async () => {
  const person = await somebody(world)
  const kind = kindOf('claims-transitional')
  const findings = async () => {
    const id = await applied(world, person, kind.slug, CONTENT)
    const stored = await readStoredApplication(world.db, kind, { institution: person.institution, id })
    assert.ok(stored)
    const found = (await kind.findings?.(world.db, stored)) ?? []
    await approved(world, person, kind.slug, id)
    return found.length
  }
  assert.deepEqual([await findings(), await findings()], [0, 1])
  await using(world, person, 'claims')
  const visitor = await signedIn(world, person, FORM)
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /すでにオンライン請求を利用しています/)
})
