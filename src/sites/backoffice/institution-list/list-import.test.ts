import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { applyUploadedList } from '#domain/institutions/list-upload/apply-uploaded-list.ts'
import { forgetUploadedLists } from '#domain/institutions/list-upload/forget-uploaded-lists.ts'
import { stageUploadedList } from '#domain/institutions/list-upload/stage-uploaded-list.ts'
import { encodeShiftJis } from '#platform/csv/shift-jis.ts'
import { LIST_FIXTURE } from '#test/support/list-imports.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const administrator = await operator(world, 'administrator')
const FIRST_TRY = { number: 1, isLast: false }
const fixture = await readFile(LIST_FIXTURE)
const HEADER = 'code10,name,postal_code,address\n'

/** Chooses a file and sends it, as the form on the page does. */
async function upload(bytes: Uint8Array, name = 'list.csv'): Promise<{ visitor: Visitor; id: string }> {
  const visitor = await signedInOperator(world, administrator, '/institution-list')
  const body = new FormData()
  body.set('form_token', visitor.formToken)
  body.set('file', new File([Uint8Array.from(bytes)], name))
  body.set('encoding', '')
  for (const one of ['1', '3']) body.append('fee_schedules', one)
  const origin = world.env.origins.backoffice ?? ''
  await visitor.open('/institution-list', { method: 'POST', body, headers: { origin } })
  return { visitor, id: visitor.address.split('/')[2] ?? '' }
}

const work = {
  stage: (id: string) => stageUploadedList(world.env, id, FIRST_TRY),
  apply: (id: string) => applyUploadedList(world.env, id, FIRST_TRY),
}

async function staged(bytes: Uint8Array, name?: string) {
  const uploaded = await upload(bytes, name)
  await work.stage(uploaded.id)
  await uploaded.visitor.open(`/institution-list/${uploaded.id}`)
  return uploaded
}

async function applied(bytes: Uint8Array) {
  const { visitor, id } = await staged(bytes)
  await visitor.open(`/institution-list/${id}/apply`)
  await visitor.press('取り込む')
  await work.apply(id)
  return { visitor: await visitor.open(`/institution-list/${id}`), id }
}

const listed = async () =>
  (
    await world.db
      .selectFrom('institution_list')
      .select((row) => row.fn.countAll<number>().as('count'))
      .where('gone_at', 'is', null)
      .executeTakeFirstOrThrow()
  ).count

const jobs = async (name: string) =>
  (
    await world.db
      .selectFrom('pgboss.job' as never)
      .select('name' as never)
      .where('name' as never, '=', name as never)
      .execute()
  ).length

test('[B-04] a list that is uploaded changes nothing until its differences were seen and applied', async () => {
  const { visitor, id } = await upload(fixture, 'ichiran.csv')
  assert.equal(visitor.heading, 'ichiran.csv')
  assert.match(visitor.text, /ファイルを読み込んでいます/)
  assert.match(visitor.text, /いまの状況を見る/)
  await work.stage(id)
  await visitor.open(`/institution-list/${id}`)
  assert.match(visitor.text, /違いを確かめてください。まだ何も変わっていません/)
  assert.match(visitor.text, /322件303件0件0件0件19件/)
  assert.match(visitor.text, /同じコードの同じ内容の行がほかにあります.*取り込まない.*12.*302行目/)
  assert.equal(await listed(), 0)
  await visitor.open(`/institution-list/${id}/apply`)
  await visitor.press('取り込む')
  assert.match(visitor.text, /取り込んでいます/)
  await work.apply(id)
  await work.apply(id)
  assert.match((await visitor.open(`/institution-list/${id}`)).text, /取り込みました/)
  assert.equal(await listed(), 303)
  const entries = await world.db
    .selectFrom('audit_entries')
    .select(['actor_id', 'detail'])
    .where('action', '=', 'import-institutions')
    .execute()
  assert.deepEqual(entries, [
    { actor_id: administrator.id, detail: { file: 'ichiran.csv', new: 303, changed: 0, gone: 0 } },
  ])
})

test('[B-04] the same list once more changes nothing, and says so', async () => {
  const { visitor, id } = await staged(fixture)
  assert.match(visitor.text, /いまの一覧と同じです。取り込むものはありません/)
  await visitor.open(`/institution-list/${id}/apply`)
  assert.equal(visitor.status, 409)
})

test('[B-04] every change and every doubtful row can be read, page after page and as a file', async () => {
  const rows = Array.from(
    { length: 120 },
    (_, n) => `47199${String(n).padStart(5, '0')},新しい医院${n},9000001,沖縄県\n`,
  )
  const { visitor, id } = await staged(Buffer.from(`${HEADER}${rows.join('')}=1+1,式,,\n12,短い,,\n`))
  await visitor.open(`/institution-list/${id}/changes?kind=new`)
  assert.equal(visitor.document.querySelectorAll('tbody tr').length, 100)
  const next = visitor.document.querySelectorAll('a').find(({ textContent }) => textContent.includes('次の100件'))
  await visitor.open(next?.getAttribute('href') ?? '')
  assert.equal(visitor.document.querySelectorAll('tbody tr').length, 20)
  await visitor.open(`/institution-list/${id}/problems?after=121`)
  assert.match(visitor.text, /コードに数字以外の文字があります。.*=1\+1/)
  const file = await (await visitor.send(`/institution-list/${id}/problems.csv`)).text()
  assert.match(file, /122,not-digits,しない,コードに数字以外の文字があります。,'=1\+1,/)
})

test('[B-04] Shift_JIS is read as it is; a change stands old → new', async () => {
  await applied(encodeShiftJis(`${HEADER}4549999991,旧医院,8800001,宮崎県\n4549999983,消える医院,8800001,宮崎県\n`))
  const { visitor } = await staged(Buffer.from(`${HEADER}4549999991,新医院,8800001,宮崎県\n`))
  assert.match(visitor.text, /旧医院 → 新医院/)
  assert.match(visitor.text, /一覧から消えた医療機関等（1件）.*消える医院/)
})

test('[B-04] of two compared with one list the second is told, and compares again with one press', async () => {
  const one = await staged(Buffer.from(`${HEADER}4649999991,甲医院,,\n`))
  const two = await staged(Buffer.from(`${HEADER}4649999983,乙医院,,\n`))
  for (const { visitor, id } of [one, two]) {
    await visitor.open(`/institution-list/${id}/apply`)
    await visitor.press('取り込む')
  }
  await work.apply(one.id)
  await work.apply(two.id)
  await two.visitor.open(`/institution-list/${two.id}`)
  assert.match(two.visitor.text, /比べたあとで、ほかの取込みがありました/)
  await two.visitor.press('もう一度比べる')
  await work.stage(two.id)
  assert.match((await two.visitor.open(`/institution-list/${two.id}`)).text, /違いを確かめてください/)
})

test('[B-04] a file that is no list says why, and the way on', async () => {
  const cases = [
    [`${HEADER}1,"a"b\n`, /2行目から、CSVとして読めません/],
    ['名前,住所\nx,y\n', /コードの列が見つかりません/],
    [HEADER, /ファイルに行がありません/],
  ] as const
  for (const [text, message] of cases) {
    const { visitor } = await staged(Buffer.from(text))
    assert.match(visitor.text, message)
    assert.match(visitor.text, /別のファイルを選ぶ/)
  }
  const { visitor } = await upload(Buffer.from('x'), 'list.xlsx')
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /機関一覧にはCSV（.csv）のファイルを選択してください/)
})

test('[X-09] two workers on one upload: one of them counts; a job is queued with the upload', async () => {
  const before = await jobs('stage-institution-list')
  const { id } = await upload(Buffer.from(`${HEADER}4649999975,丙医院,,\n`), 'race.csv')
  assert.equal(await jobs('stage-institution-list'), before + 1)
  await Promise.allSettled([work.stage(id), work.stage(id)])
  const imports = await world.db
    .selectFrom('institution_list_imports')
    .select('id')
    .where('file_name', '=', 'race.csv')
    .execute()
  const { import_id } = await world.db
    .selectFrom('institution_list_uploads')
    .select('import_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(imports, [{ id: import_id }])
})

test('[B-04] the bytes go when the list was applied, or after a week; the history stays', async () => {
  const { id } = await applied(Buffer.from(`${HEADER}4649999967,丁医院,,\n`))
  await world.transact(forgetUploadedLists)
  const parts = () => world.db.selectFrom('institution_list_upload_parts').select('upload_id').execute()
  assert.ok((await parts()).every(({ upload_id }) => upload_id !== id))
  world.clock.advance({ days: 8 })
  await world.transact(forgetUploadedLists)
  assert.equal((await parts()).length, 0)
  const visitor = await signedInOperator(world, administrator, '/institution-list')
  assert.match(visitor.text, /ichiran.csv.*取込み済み303/)
  assert.match(visitor.text, /list.csv.{0,40}期限切れ/)
})
