import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { operatorFactor } from '#domain/operators/operator-factor.ts'
import { pagesOf, queuedLetters, trackingNumber } from '#test/support/letters.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { codeNow, enrolled } from '#test/support/second-factor.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const clerk = await operator(world, 'certificate-desk')
const visit = (path: string) => signedInOperator(world, clerk, path)

/** A batch of so many new letters, on its page. */
async function batchOf(count: number): Promise<{ letters: string[]; visitor: Visitor; path: string }> {
  const letters = await queuedLetters(world, count)
  const visitor = await visit('/letters')
  await visitor.press('印刷の束を作る')
  return { letters, visitor, path: visitor.address.replace(/\?.*/, '') }
}

const actions = async (subject: string) =>
  (
    await world.db.selectFrom('audit_entries').select('action').where('subject', '=', subject).orderBy('at').execute()
  ).map(({ action }) => action)

const numbers = (count: number, from: number) =>
  Array.from({ length: count }, (_, index) => trackingNumber(from + index))

async function printed(visitor: Visitor, path: string): Promise<Uint8Array> {
  const response = await visitor.send(`${path}/print`, {
    method: 'POST',
    body: new URLSearchParams({ form_token: visitor.formToken }),
    headers: { origin: world.env.origins.backoffice ?? '' },
  })
  assert.equal(response.headers.get('content-type'), 'application/pdf')
  return new Uint8Array(await response.arrayBuffer())
}

test('[B-06] 「郵送物」 lists what is in hand, by kind and state, and says how many wait', async () => {
  await queuedLetters(world, 3)
  const visitor = await visit('/letters')
  assert.match(visitor.text, /印刷待ち：3通。/)
  assert.equal(visitor.document.querySelectorAll('tbody tr').length, 3)
  assert.match((await visitor.open('/letters?state=posted')).text, /郵送物はありません/)
  assert.match((await visitor.open('/letters?state=x&kind=y&after=z')).text, /見本クリニック1/)
  await visitor.open('/letters')
  await visitor.press('印刷の束を作る')
  await visitor.open('/letters')
  assert.equal(visitor.document.querySelector('form[action="/letters/batches"] button'), null, 'nothing waits any more')
})

test('[B-06] letters promised by a day are found by it, and printed first', async () => {
  const [, later = '', first = ''] = await queuedLetters(world, 3)
  const promise = (id: string, day: string) =>
    world.db
      .updateTable('letters')
      .set({ due_on: Temporal.PlainDate.from(day) })
      .where('id', '=', id)
      .execute()
  await promise(later, '2026-11-23')
  await promise(first, '2026-11-19')
  const rows = async (query: string) => (await visit(`/letters?${query}`)).document.querySelectorAll('tbody tr').length
  assert.equal(await rows('due=past'), 1)
  assert.equal(await rows('due=soon'), 2)
  const visitor = await visit('/letters')
  await visitor.press('印刷の束を作る')
  const order = visitor.document.querySelectorAll('tbody a').map((link) => link.getAttribute('href')?.split('/').at(-1))
  assert.deepEqual(order.slice(0, 2), [first, later])
})

test('[B-06] a batch prints as one PDF in order, the list on top; again it is the same; both are in the audit', async () => {
  const { visitor, path } = await batchOf(3)
  const pdf = await printed(visitor, path)
  const [list = '', ...sheets] = await pagesOf(pdf)
  assert.match(list, /合計 +3\n/)
  assert.deepEqual(
    sheets.map((text) => /見本クリニック\d/.exec(text)?.[0]),
    ['見本クリニック1', '見本クリニック2', '見本クリニック3'],
  )
  world.clock.advance({ hours: 1 })
  assert.deepEqual(await printed(await visit(path), path), pdf)
  const subject = `letter-batch:${path.split('/').at(-1)}`
  assert.deepEqual(await actions(subject), ['make-letter-batch', 'print-letter-batch', 'print-letter-batch'])
})

test('[B-06] printing asks again who is there after ten minutes, and is not for those who only look', async () => {
  const { path } = await batchOf(1)
  const person = await operator(world, 'reviewer')
  await enrolled(world, operatorFactor(person.id))
  const visitor = await signedInOperator(world, person, path)
  world.clock.advance({ minutes: 11 })
  await visitor.press('束を印刷する')
  assert.equal(visitor.heading, 'ご本人の確認')
  const code = await codeNow(world, operatorFactor(person.id))
  await visitor.press('確認して続ける', { パスワード: person.password, パスコード: code })
  assert.equal(visitor.headers.get('content-type'), 'application/pdf')
  const auditor = await signedInOperator(world, await operator(world, 'auditor'), path)
  assert.equal(auditor.status, 200)
  assert.doesNotMatch(auditor.text, /束を印刷する/)
  for (const deed of ['print', 'posted'])
    assert.equal((await auditor.post(`${path}/${deed}`, { form_token: auditor.formToken })).status, 403)
  await auditor.open('/letters')
  assert.equal((await auditor.post('/letters/batches', { form_token: auditor.formToken })).status, 403)
})

test('[B-06] numbers are matched to letters in order; one missing, doubled or misread is told by its line', async () => {
  const { visitor, letters } = await batchOf(3)
  const [first = '', second = '', third = ''] = numbers(3, 3_841_200_001)
  const wrong = `${second.slice(0, -1)}${(Number(second.at(-1)) + 1) % 7}`
  for (const [list, problem] of [
    [[first, second], /番号が2件あります。投函する3通/],
    [[first, second, first], /3行目：1行目と同じ番号です/],
    [[first, wrong, third], /2行目：末尾の数字が合いません/],
    [[first, 'ABC', third], /2行目：数字だけ/],
  ] as const) {
    await visitor.press('投函を記録する', { 引受番号: list.join('\n') })
    assert.equal(visitor.status, 422)
    assert.match(visitor.text, problem)
    assert.match(visitor.text, new RegExp(first), 'what was scanned stays')
  }
  await visitor.press('投函を記録する', { 引受番号: [first, second, third].join('\r\n') })
  assert.match(visitor.text, /投函を記録しました/)
  const rows = await world.db
    .selectFrom('letters')
    .select(['id', 'tracking_number as number'])
    .where('id', 'in', letters)
    .orderBy('batch_place')
    .execute()
  assert.deepEqual(
    rows.map(({ number }) => number),
    [first, second, third],
  )
})

test('[B-06] one letter is posted by itself; the rest is posted without numbers', async () => {
  const { visitor, path, letters } = await batchOf(2)
  await visitor.open(`/letters/${letters[0]}/posted`)
  await visitor.press('投函を記録する', { 引受番号: '384-12-34567-0' })
  assert.equal(visitor.status, 422)
  await visitor.press('投函を記録する', { 引受番号: trackingNumber(3_841_277_777) })
  assert.match(visitor.text, /投函済み/)
  assert.match((await visitor.open(path)).text, /まだ投函していない1通/)
  const late = await visit(path)
  await visitor.press('投函を記録する')
  assert.match(visitor.text, /通数 ?2通（投函済み 2通）/)
  await late.press('投函を記録する')
  assert.equal(late.status, 409)
})

test('[B-06] a returned letter is sent again to the right address, or closed; its history says what was done', async () => {
  const { visitor, letters } = await batchOf(2)
  await visitor.press('投函を記録する')
  for (const letter of letters) {
    await visitor.open(`/letters/${letter}/returned`)
    await visitor.press('返戻を記録する', { 返戻の理由: '転居先不明', 備考: '付箋あり' })
    assert.match(visitor.text, /転居先不明：付箋あり/)
  }
  assert.equal((await visitor.open('/letters?state=returned')).document.querySelectorAll('tbody tr').length, 2)
  await visitor.open(`/letters/${letters[0]}/send-again`)
  await visitor.press('再送する', { 住所: '東京都架空区みなみ野４丁目５番６号' })
  assert.match(visitor.text, /印刷待ちに加えました/)
  await visitor.open(`/letters/${letters[1]}`)
  await visitor.open(`/letters/${letters[1]}/close`)
  await visitor.press('処理を終える', { 終える理由: '閉院のため' })
  assert.match(visitor.text, /閉院のため/)
  await visitor.open('/letters')
  await visitor.press('印刷の束を作る')
  const [, again = ''] = await pagesOf(await printed(visitor, visitor.address.replace(/\?.*/, '')))
  assert.match(again, /みなみ野４丁目５番６号/)
  assert.match(again, /mK7#tR4&wd/)
  assert.deepEqual(await actions(`letter:${letters[0]}`), ['return-letter', 'send-letter-again'])
})

test('[B-06] a letter that was not posted cannot come back, nor be sent again', async () => {
  const { visitor, letters } = await batchOf(1)
  await visitor.open(`/letters/${letters[0]}/returned`)
  await visitor.press('返戻を記録する', { 返戻の理由: '転居先不明' })
  assert.equal(visitor.status, 409)
  await visitor.open(`/letters/${letters[0]}/close`)
  await visitor.press('処理を終える', { 終える理由: 'x' })
  assert.equal(visitor.status, 409)
})
