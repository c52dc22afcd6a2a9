import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fillTemplate, findOpenPlaces, findUnknownPlaces } from '#domain/inquiry-templates/inquiry-template.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const editor = await operator(world, 'editor')
const open = (path: string) => signedInOperator(world, editor, path)
const names = async () =>
  (await world.db.selectFrom('inquiry_templates').select('name').orderBy('name').execute()).map(({ name }) => name)

test('[B-09] places are filled once, in half and full width braces; what is put there is not looked through', () => {
  const values = { 氏名: '{受付番号}', 受付番号: 'Q-0000001' }
  assert.equal(fillTemplate('{氏名} 様｛受付番号｝', values), '{受付番号} 様Q-0000001')
  assert.equal(fillTemplate('{機関名} {なし}', values), '{機関名} {なし}')
  assert.deepEqual(findUnknownPlaces('{氏名}{なし}｛生年月日｝'), ['なし', '生年月日'])
  assert.deepEqual(findOpenPlaces('{機関名} {なし} { }'), ['{機関名}'])
})

test('[B-09] a template is registered, changed and deleted, and each is in the audit', async () => {
  const visitor = await open('/inquiry-templates')
  assert.match(visitor.text, /ひな形はまだありません/)
  await visitor.open('/inquiry-templates/new')
  await visitor.press('登録する', { 名前: '受付', 本文: '{氏名} 様' })
  assert.match(visitor.text, /ひな形を登録しました/)
  await visitor.open(visitor.document.querySelector('tbody a')?.getAttribute('href') ?? '')
  await visitor.press('変更を保存する', { 名前: '受付のご連絡', お問い合わせの種類: '電子証明書' })
  assert.deepEqual(await names(), ['受付のご連絡'])
  await visitor.open(visitor.document.querySelector('tbody a')?.getAttribute('href') ?? '')
  await visitor.open(visitor.document.querySelector('a[data-confirm]')?.getAttribute('href') ?? '')
  await visitor.press('削除する')
  assert.deepEqual(await names(), [])
  const entries = await world.db
    .selectFrom('audit_entries')
    .select('action')
    .where('actor_id', '=', editor.id)
    .where('action', 'like', '%template')
    .execute()
  assert.deepEqual(entries.map(({ action }) => action).toSorted(), [
    'add-inquiry-template',
    'delete-inquiry-template',
    'edit-inquiry-template',
  ])
})

test('[B-09] an unknown place, a missing name and a name that is taken are told, and what was typed stays', async () => {
  const visitor = await open('/inquiry-templates/new')
  await visitor.press('登録する', { 名前: '回線', 本文: '{氏名} 様' })
  await visitor.open('/inquiry-templates/new')
  await visitor.press('登録する', { 名前: '回線', 本文: '{生年月日} と {氏名}' })
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /\{生年月日\} は使えません。/)
  await visitor.press('登録する', { 本文: '二つ目の本文' })
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /同じ名前のひな形があります/)
  assert.match(visitor.html, />二つ目の本文<\/textarea>/)
  await visitor.press('登録する', { 名前: '' })
  assert.match(visitor.text, /名前を入力してください。/)
  assert.deepEqual(await names(), ['回線'])
})

test('[B-09] changed by two at once, the second is told, and keeps what was typed', async () => {
  const { id } = await world.db.selectFrom('inquiry_templates').select('id').executeTakeFirstOrThrow()
  const path = `/inquiry-templates/${id}`
  const [first, second] = [await open(path), await open(path)]
  await first.press('変更を保存する', { 本文: '一人目の本文' })
  await second.press('変更を保存する', { 本文: '二人目の本文' })
  assert.equal(second.status, 409)
  assert.match(second.text, /ほかの運用者が先に変更しました/)
  assert.match(second.text, /一人目の本文/)
  assert.match(second.html, />二人目の本文<\/textarea>/)
  await second.press('変更を保存する')
  const { body } = await world.db.selectFrom('inquiry_templates').select('body').executeTakeFirstOrThrow()
  assert.equal(body, '二人目の本文')
})
