import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { returnApplication } from '#domain/applications/review-application.ts'
import { apply, applyAndApprove, kindOf } from '#test/support/any-application.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { signedIn } from '#test/support/sign-in.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const FORM = '/applications/app-linkage'

async function usingApp(): Promise<Person> {
  const person = await somebody(world)
  await applyAndApprove(world, person, 'app-usage', { count: 1 })
  return person
}

test('[P-11] [P-19] the cards lead to what can be done, and say what must come first', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(world, person, '/applications')
  const card = (title: string) =>
    visitor.document.querySelectorAll('.card').find((one) => one.querySelector('h3')?.textContent === title)
  for (const title of ['資格確認端末アカウント追加申請', 'レセコン連携アカウント追加申請'])
    assert.ok(card(title)?.querySelector('a[href="/applications/app-usage"]'), title)
  assert.ok(card('資格確認アカウント管理')?.querySelector('a[href="/app-accounts"]'))
  assert.equal(card('解除申請'), undefined)
  await visitor.open(FORM)
  assert.equal(visitor.status, 409)
  assert.ok(visitor.document.querySelector('main a[href="/applications/app-usage"]'))
  await expectValidHtml(visitor.html)
})

test('[P-19] applied for with everything shown, the number of any width, and confirmed', async () => {
  const person = await usingApp()
  const visitor = await signedIn(world, person, FORM)
  assert.match(visitor.text, /申請者名窓口 花子\s*メールアドレスsomeone-/)
  assert.match(visitor.text, /ステータス利用不可（開始前）\s*利用中台数0\s*利用開始年月日－\s*利用終了年月日－/)
  assert.equal(visitor.document.querySelector('[data-missing] a')?.getAttribute('href'), '#form-count')
  await visitor.press('確認へ進む', { 追加申請台数: '３' })
  assert.equal(visitor.heading, '以下のとおり申請します。')
  assert.equal(visitor.document.querySelector('.question-body p')?.textContent, '追加申請台数：3')
  await expectValidHtml(visitor.html)
  await visitor.press('OK')
  assert.equal(visitor.heading, '申請を受け付けました')
  await visitor.open('/applications')
  assert.match(visitor.text, /レセコン連携アカウント追加申請\s*受付済/)
})

for (const [typed, told] of [
  ['', '追加申請台数を入力してください。'],
  ['0', '追加申請台数は1以上の数字で入力してください。'],
  ['二', '追加申請台数は数字だけで入力してください。'],
  ['-1', '追加申請台数は数字だけで入力してください。'],
  ['4', '追加申請台数は3以下で入力してください。'],
  ['9999999999', '追加申請台数は3以下で入力してください。'],
  ['1e1', '追加申請台数は数字だけで入力してください。'],
] as const)
  test(`[P-19] 「${typed}」 is no number to apply for where three places are free`, async () => {
    const person = await usingApp()
    await apply(world, person, 'app-linkage', { count: 2 })
    const visitor = await signedIn(world, person, FORM)
    await visitor.press('確認へ進む', { 追加申請台数: typed })
    assert.equal(visitor.status, 422)
    assert.ok(visitor.text.includes(told), visitor.text)
  })

test('[P-19] without a free place the form says why and opens no more', async () => {
  const person = await usingApp()
  await apply(world, person, 'app-linkage', { count: 5 })
  const visitor = await signedIn(world, person, FORM)
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /1施設につき5台まで/)
  assert.match((await visitor.open('/applications/app-terminals')).text, /追加申請台数/)
})

test('[P-12] [P-19] a returned application is corrected within its own places and the free ones, whatever else waits', async () => {
  const person = await usingApp()
  const id = await apply(world, person, 'app-linkage', { count: 2 })
  const read = { institution: person.institution, id, version: 1 }
  await world.transact((work) => returnApplication(work, kindOf('app-linkage'), read, '台数をお確かめください。'))
  await apply(world, person, 'app-linkage', { count: 2 })
  const visitor = await signedIn(world, person, `/my-list/applications/${id}/correct`)
  await visitor.press('確認へ進む', { 追加申請台数: '4' })
  assert.match(visitor.text, /追加申請台数は3以下で入力してください/)
  await visitor.press('確認へ進む', { 追加申請台数: '3' })
  await visitor.press('OK')
  assert.match(visitor.address, /sent$/)
})

test('[P-19] 利用開始申請 asks for terms and a number, and is closed once it was completed', async () => {
  const person = await somebody(world)
  const visitor = await signedIn(world, person, '/applications/app-usage')
  await visitor.press('確認へ進む', { 申請台数: '1' })
  assert.match(visitor.text, /「上記の利用規約に同意します。」にチェックを入れてください/)
  await visitor.press('確認へ進む', { '上記の利用規約に同意します。': true })
  await visitor.press('OK')
  assert.equal(visitor.heading, '申請を受け付けました')
  const other = await signedIn(world, await usingApp(), '/applications/app-usage')
  assert.equal(other.status, 409)
  assert.ok(other.document.querySelector('main a[href="/applications/app-terminals"]'))
})
