import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { withLinkageAccounts } from '#test/support/app-accounts.ts'
import { usingEligibility } from '#test/support/applications.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const reviewer = await operator(world, 'reviewer')

const set = (institution: string, values: { name?: string; code?: string; phone?: string }) =>
  world.db.updateTable('institutions').set(values).where('id', '=', institution).execute()

async function called(name: string, code: string, phone = '0311112222'): Promise<Person> {
  const person = await somebody(world)
  await set(person.institution, { name, code, phone })
  return person
}

const sakura = await called('さくらクリニック', '1319999996', '0398765432')
const takahashi = await called('医療法人社団　髙橋医院', '1349999996', '0312340001')
const other = await called('サクラ薬局', '2749999993', '0612340002')

const found = async (query: Record<string, string>): Promise<string[]> => {
  const visitor = await signedInOperator(world, reviewer, `/institutions?${new URLSearchParams(query)}`)
  const links = visitor.document.querySelectorAll('tbody a').map((link) => link.textContent.trim())
  return links.length > 0 ? links : [visitor.heading]
}

test('[B-04] an institution is found by its code: ten digits, the last seven, the beginning, in any width', async () => {
  for (const code of ['1319999996', '１３１９９９９９９６', '13-1-999999 6', '131'])
    assert.deepEqual(await found({ code }), ['さくらクリニック'], code)
  assert.deepEqual(await found({ code: '9999996' }), ['さくらクリニック', '医療法人社団　髙橋医院'])
  assert.deepEqual(await found({ code: '13%' }), ['医療機関等'])
})

test('[B-04] by a part of its name, whatever the kana, the width and the variant of the kanji', async () => {
  for (const name of ['ｻｸﾗ', 'さくら', 'サクラ'])
    assert.deepEqual(await found({ name }), ['さくらクリニック', 'サクラ薬局'], name)
  for (const name of ['高橋', '髙橋', '社団 高橋'])
    assert.deepEqual(await found({ name }), ['医療法人社団　髙橋医院'], name)
  assert.deepEqual(await found({ name: 'さくら', phone: '０６-1234' }), ['サクラ薬局'])
  assert.deepEqual(await found({ name: '_' }), ['医療機関等'])
})

test('[B-04] by telephone number and by the address its user signs in with', async () => {
  assert.deepEqual(await found({ phone: '03-9876' }), ['さくらクリニック'])
  assert.deepEqual(await found({ email: takahashi.email.toUpperCase() }), ['医療法人社団　髙橋医院'])
  assert.deepEqual(await found({ email: '%' }), ['医療機関等'])
})

test('[B-04] fifty a page; the next page begins where this one ended', async () => {
  const rows = Array.from({ length: 60 }, (_, number) => ({
    id: `01990000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`,
    kind: 'dental',
    code: `45300000${String(number).padStart(2, '0')}`,
    name: `連番歯科${number}`,
    founder: '連番',
    postal_code: '8800001',
    phone: '0985111111',
    registered_at: '2026-01-01T00:00:00Z' as never,
  }))
  await world.db.insertInto('institutions').values(rows).execute()
  const visitor = await signedInOperator(world, reviewer, '/institutions?code=453')
  assert.equal(visitor.document.querySelectorAll('tbody tr').length, 50)
  const next = visitor.document.querySelectorAll('a').find((link) => link.textContent.includes('次の50件'))
  await visitor.open(next?.getAttribute('href') ?? '')
  assert.match(visitor.document.querySelector('tbody a')?.textContent ?? '', /^連番歯科50$/)
  assert.equal(visitor.document.querySelectorAll('tbody tr').length, 10)
  assert.equal((await visitor.open('/institutions?code=453&after=x_y')).status, 200)
})

test('[B-04] its page shows everything that belongs to it, and no secret', async () => {
  const { person } = await withLinkageAccounts(world, 2)
  await usingEligibility(world, person)
  const visitor = await signedInOperator(world, reviewer, `/institutions/${person.institution}`)
  for (const shown of [
    person.email,
    'A-0',
    '本番環境',
    'マスタアカウントリセット用アカウント',
    'WA000002',
    '初期パスワード（有効）',
  ])
    assert.ok(visitor.text.includes(shown), shown)
  assert.match(visitor.text, /【オンライン資格確認】マスタアカウント情報の完了届/)
  const sealed = await world.db
    .selectFrom('accounts')
    .select('password_hash')
    .where('password_hash', 'is not', null)
    .execute()
  for (const { password_hash } of sealed) assert.ok(!visitor.html.includes(password_hash ?? ''))
  await visitor.press('メモを残す', { メモ: '' })
  assert.equal(visitor.status, 422)
  await visitor.press('メモを残す', { メモ: 'あ'.repeat(1_001) })
  assert.equal(visitor.status, 422)
  assert.equal(visitor.document.querySelector('[name=note]')?.textContent?.trim().length, 1_001, 'what was typed stays')
  await visitor.press('メモを残す', { メモ: '夕方に電話をいただく約束です。' })
  await visitor.press('メモを残す', { メモ: '夕方に電話をいただく約束です。' })
  assert.equal(visitor.text.split('夕方に電話をいただく約束です。').length, 2, 'sent twice, it is noted once')
  assert.match(visitor.text, /夕方に電話をいただく約束です。/)
  assert.match(visitor.text, /医療機関等についてのメモ/)
})

const editing = (person: Person, who = reviewer) =>
  signedInOperator(world, who, `/institutions/${person.institution}/edit`)

test('[B-04] an edit shows old → new and asks why; both are kept', async () => {
  const visitor = await editing(other)
  await visitor.press('確認へ進む', { 電話番号: '０６－１２３４－９９９９' })
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /変更の理由を入力してください/)
  await visitor.press('確認へ進む', { 変更の理由: '電話で申し出。折り返して確認。' })
  assert.equal(visitor.heading, 'この内容に直しますか？')
  assert.match(visitor.text, /変更後 ?0612349999 ?変更前 ?0612340002/)
  await visitor.press('直す')
  assert.match(visitor.text, /基本情報を直しました/)
  assert.match(visitor.text, /電話番号：0612340002 → 0612349999 ?電話で申し出。折り返して確認。/)
  const { phone, version } = await world.db
    .selectFrom('institutions')
    .select(['phone', 'version'])
    .where('id', '=', other.institution)
    .executeTakeFirstOrThrow()
  assert.deepEqual([phone, version], ['0612349999', 2])
})

test('[B-04] of two editors the second is told what the first changed, and loses nothing', async () => {
  const one = await editing(sakura)
  const two = await editing(sakura, await operator(world, 'reviewer'))
  await two.press('確認へ進む', { 開設者: '桜　次郎', 変更の理由: '届出' })
  await one.press('確認へ進む', { 電話番号: '0300000000', 変更の理由: '電話' })
  await one.press('直す')
  await two.press('直す')
  assert.equal(two.status, 409)
  assert.match(two.text, /開いているあいだに、ほかの人が直しました/)
  assert.match(two.text, /電話番号：0398765432 → 0300000000/)
  assert.equal(two.document.querySelector('[name=founder]')?.getAttribute('value'), '桜　次郎')
  await two.press('確認へ進む', { 電話番号: '0300000000' })
  await two.press('直す')
  assert.match(two.text, /開設者：見本 太郎 → 桜 次郎/)
})

test('[B-04] what could not be registered cannot be edited in, and nothing typed is lost', async () => {
  const visitor = await editing(takahashi)
  await visitor.press('確認へ進む', { 開設者: '髙橋', 郵便番号: '12', 変更の理由: '届出' })
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /「髙」は使えません。「高」に置き換えてください。/)
  assert.equal(visitor.document.querySelector('textarea')?.textContent, '届出')
  await visitor.open(`/institutions/${takahashi.institution}/edit`)
  await visitor.press('確認へ進む', { 開設者: '見本　太郎', 変更の理由: 'x' })
  await visitor.open(visitor.document.querySelector('.question a')?.getAttribute('href') ?? '')
  assert.equal(visitor.document.querySelector('textarea')?.textContent, 'x')
})

test('[B-01] who may only look finds no way to edit', async () => {
  const auditor = await operator(world, 'auditor')
  const visitor = await signedInOperator(world, auditor, `/institutions/${sakura.institution}`)
  assert.equal(visitor.status, 200)
  assert.doesNotMatch(visitor.text, /基本情報を直す/)
  assert.equal((await visitor.open(`/institutions/${sakura.institution}/edit`)).status, 403)
})
