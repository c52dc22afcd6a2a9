import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { forgetBulkUploads } from '#domain/bulk-registration/forget-bulk-uploads.ts'
import { institutionWith } from '#test/support/account-administration.ts'
import { accountOf, enterAccount, signedInAccount } from '#test/support/accounts.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import {
  bulkFile,
  bulkFileOf,
  bulkRow,
  download,
  newestUpload,
  registeredInBulk,
  rowsOf,
  runBulk,
  uploadFile,
  uploadRow,
} from '#test/support/bulk-registration.ts'
import { heldBack } from '#test/support/held-back.ts'
import { until } from '#test/support/until.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('[E-11] masters see what masters uploaded, administrators what administrators did, nobody else anything', async () => {
  const { account: master, visitor: masters } = await institutionWith(world, 'master')
  const { institution } = master
  const key = await registeredInBulk(world, master, masters, bulkFile(bulkRow({ role: '管理者', userId: 'chief01' })))
  const password = (await rowsOf(await download(masters, `/bulk/${key.id}/result.csv`)))[0]?.at(-1) ?? ''
  assert.equal((await enterAccount(world, { ...master, userId: 'chief01', password })).heading, 'パスワード変更')

  const verification = await accountOf(world, { institution, environment: 'verification', role: 'master' })
  const others = {
    'administrator of the same institution': await accountOf(world, { institution }),
    'general account': await accountOf(world, { institution, role: 'general' }),
    'master of another institution': (await institutionWith(world, 'master')).account,
    'master in the other environment': verification,
  }
  for (const [who, account] of Object.entries(others)) {
    const visitor = await signedInAccount(world, account)
    for (const path of ['received', 'result.csv', 'handouts/1', 'register'])
      assert.ok([403, 404].includes((await visitor.send(`/bulk/${key.id}/${path}`)).status), `${who}: ${path}`)
    assert.ok(!(await visitor.open('/bulk/results')).text.includes('登録完了'), who)
  }
  const colleague = await signedInAccount(world, await accountOf(world, { institution, role: 'master' }))
  assert.match((await colleague.open('/bulk/results')).text, /登録完了/)
})

test('[E-11] while a file is worked on its bar says how many rows are done, and is gone at the end', async () => {
  const { account: by, visitor } = await institutionWith(world)
  await (await uploadFile(world, visitor, bulkFileOf(120, 'p'))).press('OK')
  const key = await newestUpload(world, by)
  const bar = () => visitor.document.querySelector('main progress')
  await visitor.open('/bulk/results')
  assert.equal(bar(), null, 'nobody works on it yet')

  const { passwords, goOn } = heldBack(world.env.passwords, 60)
  const working = runBulk(world, key, { passwords })
  await until('some are done', async () => (await uploadRow(world, key)).rows_done > 0)
  const { rows_done: done } = await uploadRow(world, key)
  assert.ok(done < 120)
  await visitor.open('/bulk/results')
  assert.deepEqual([bar()?.getAttribute('value'), bar()?.getAttribute('max')], [`${done}`, '120'])
  assert.ok(visitor.text.includes(`${done} / 120 件（${Math.floor((done / 120) * 100)}%）`), visitor.text)
  await expectValidHtml(visitor.html)
  goOn()
  await working
  await visitor.open('/bulk/results')
  assert.equal(bar(), null)
  assert.match(visitor.text, /登録完了/)
})

test('[E-11] an initial password is in the result until it was changed, another was made, or it ran out', async () => {
  const { account: by, visitor } = await institutionWith(world)
  const key = await registeredInBulk(
    world,
    by,
    visitor,
    bulkFile(...['one01', 'two01', 'three01'].map((userId) => bulkRow({ userId }))),
  )
  const passwords = async () =>
    (await rowsOf(await download(visitor, `/bulk/${key.id}/result.csv`))).map((row) => row.at(-1) ?? '')
  const [one = ''] = await passwords()
  const member = await enterAccount(world, { ...by, userId: 'one01', password: one })
  await member.press('変更', {
    現在のパスワードを入力してください: one,
    新しいパスワードを入力してください: 'Better#Pass7',
    新しいパスワードを再度入力してください: 'Better#Pass7',
  })
  assert.equal(member.heading, 'パスワードを変更しました')
  await visitor.open('/accounts?user_id=two01')
  await (await visitor.open(`${visitor.address}/initialise-password`)).press('OK')
  const after = await passwords()
  assert.deepEqual(after.slice(0, 2), ['（表示できません）', '（表示できません）'])
  assert.match(after[2] ?? '', /^[^=+\-@].{9}$/)

  world.clock.advance({ days: 31 })
  const later = await signedInAccount(world, by)
  const gone = await rowsOf(await download(later, `/bulk/${key.id}/result.csv`))
  assert.deepEqual(
    gone.map((row) => row.at(-1)),
    ['（表示できません）', '（表示できません）', '（表示できません）'],
  )
  assert.equal((await later.send(`/bulk/${key.id}/handouts/1`)).status, 410)
  world.clock.advance({ days: -31 })
})

test('[E-11] house-keeping forgets drafts of yesterday and old results that are not shown any more', async () => {
  const { account: by, visitor } = await institutionWith(world)
  const keys = []
  for (const userId of ['w01', 'x01', 'y01', 'z01'])
    keys.push(await registeredInBulk(world, by, visitor, bulkFile(bulkRow({ userId }))))
  await uploadFile(world, visitor, bulkFile(bulkRow({ userId: 'draft01' })))
  const left = async () =>
    (
      await world.db
        .selectFrom('bulk_uploads')
        .select('id')
        .where('institution_id', '=', by.institution)
        .orderBy('id')
        .execute()
    ).map(({ id }) => id)
  await world.transact(forgetBulkUploads)
  assert.equal((await left()).length, 5)
  world.clock.advance({ days: 2 })
  await world.transact(forgetBulkUploads)
  assert.deepEqual(
    await left(),
    keys.map(({ id }) => id),
  )
  world.clock.advance({ days: 34 })
  await world.transact(forgetBulkUploads)
  assert.deepEqual(
    await left(),
    keys.slice(1).map(({ id }) => id),
  )
  world.clock.advance({ days: -36 })
})
