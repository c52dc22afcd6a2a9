import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { PREFECTURES } from '#domain/institutions/prefectures.ts'
import { portal } from '#sites/portal/site.ts'
import {
  AGREED,
  answers,
  CODE_CHECKED,
  CODE7,
  CODE10,
  errorOf,
  FOUNDER,
  freshCode7,
  NAME,
  PASSWORD,
  PASSWORD_AGAIN,
  sendRegistration,
  summaryOf,
  typedIn,
} from '#test/support/registration-form.ts'
import type { Answers } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
beforeEach(() => world.clock.advance({ hours: 1 }))

const visit = () => world.visit(portal)
const send = (given: Answers = {}) => sendRegistration(visit(), given)
const isConfirmation = (heading: string) => assert.equal(heading, '入力内容確認')
const registrations = async () => (await world.db.selectFrom('registrations').select('id').execute()).length

test('[P-02] 「新規ユーザー登録」 asks which registration it is to be', async () => {
  const visitor = await visit().open('/register')
  assert.equal(visitor.heading, '新規ユーザー登録')
  const ways = visitor.document.querySelectorAll('.tile a').map((link) => [link.text.trim(), link.getAttribute('href')])
  assert.deepEqual(ways, [
    ['医科・歯科・調剤・訪問看護・職域', '/register/institution'],
    ['施術所等', '/register/practitioner'],
    ['取りまとめ者', '/register/aggregator'],
  ])
  assert.match(visitor.text, /柔道整復、あん摩マッサージ指圧・はり・きゅう、健診実施機関等、助産所/)
})

test('[P-02] 取りまとめ者 are told that they cannot register here yet, and what to do', async () => {
  const visitor = await visit().open('/register/aggregator')
  assert.match(visitor.text, /まだ受け付けていません/)
  assert.match(visitor.text, new RegExp(world.env.operatingBody.phone))
})

test('[P-03] the form asks what the manual shows, 医科 preselected', async () => {
  const visitor = await visit().open('/register/institution')
  assert.equal(visitor.heading, 'ユーザー登録')
  const labels = visitor.document.querySelectorAll('label, legend').map(({ text }) => text.trim())
  for (const label of [
    ...['姓', '名', '所属機関選択', '1：医科', '3：歯科', '4：調剤', '6：訪問看護', '7：職域診療所', '経過措置'],
    ...['都道府県コード', '点数表コード', CODE7, CODE10, NAME, FOUNDER, '電話番号', '郵便番号', 'メールアドレス'],
    ...['パスワード', PASSWORD_AGAIN, AGREED],
  ])
    assert.ok(labels.includes(label), label)
  assert.equal(visitor.document.querySelector('input[type=radio][checked]')?.getAttribute('value'), '1')
  const prefectures = visitor.document.querySelectorAll('[name=prefecture] option').map(({ text }) => text)
  assert.deepEqual(
    prefectures.slice(1),
    PREFECTURES.map(({ code, name }) => `${code}：${name}`),
  )
  for (const text of ['医療機関等向け総合ポータルサイト利用規約', 'プライバシーポリシー'])
    assert.ok(
      visitor.document.querySelectorAll('main a').some((link) => link.text.trim() === text),
      text,
    )
})

test('[P-03] [P-04] the code of ten digits is composed, and everything is shown as it was understood', async () => {
  const code7 = freshCode7()
  const typed = { 名: 'ﾀﾛｳ', '3：歯科': '3', [CODE7]: code7.replace(/^\d/, '１'), [FOUNDER]: 'ｶﾌﾞｼｷｶﾞｲｼｬ ABC' }
  const visitor = await send({
    ...typed,
    電話番号: '０３−１２３４−５６７８',
    郵便番号: '〒100-0001',
    メールアドレス: 'ＡＢＣ@Clinic.example',
  })
  isConfirmation(visitor.heading)
  const shown = summaryOf(visitor)
  assert.equal(shown.名, 'タロウ')
  assert.equal(shown.所属機関選択, '3：歯科')
  assert.equal(shown.点数表コード, '3')
  assert.equal(shown[CODE7], code7)
  assert.equal(shown[CODE10], `133${code7}`)
  assert.equal(shown[FOUNDER], 'カブシキガイシャ　ＡＢＣ')
  assert.equal(shown.電話番号, '0312345678')
  assert.equal(shown.郵便番号, '1000001')
  assert.equal(shown.メールアドレス, 'abc@clinic.example')
})

test('[P-03] 職域診療所 are asked for no code, and what stands in its fields is not taken', async () => {
  const visitor = await send({ '7：職域診療所': '7', 都道府県コード: '', [CODE7]: '', 経過措置: '該当する' })
  isConfirmation(visitor.heading)
  const labels = Object.keys(summaryOf(visitor))
  for (const label of ['都道府県コード', '点数表コード', CODE7, CODE10, '経過措置']) assert.ok(!labels.includes(label))
  assert.equal(summaryOf(visitor).所属機関選択, '7：職域診療所')
})

test('[P-03] 経過措置 is asked of those with a code, and is 該当しない unless it is chosen', async () => {
  assert.equal(summaryOf(await send()).経過措置, '該当しない')
  assert.equal(summaryOf(await send({ 経過措置: '該当する' })).経過措置, '該当する')
})

test('[P-04] every field that is left empty is named beside it and on top', async () => {
  const visitor = await visit().open('/register/institution')
  await visitor.press('登録')
  assert.equal(visitor.status, 422)
  const summary = visitor.document.querySelectorAll('[data-error-summary] a').map(({ text }) => text)
  const labels = [
    '姓',
    '名',
    '都道府県コード',
    CODE7,
    NAME,
    FOUNDER,
    '電話番号',
    '郵便番号',
    'メールアドレス',
    'パスワード',
    PASSWORD_AGAIN,
    AGREED,
  ]
  assert.equal(summary.length, labels.length)
  for (const label of labels) assert.notEqual(errorOf(visitor, label), '', label)
  assert.match(visitor.document.querySelector('title')?.text ?? '', /^エラー：/)
})

const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  [CODE7, '123456', /7桁です。今は6桁/],
  [CODE7, '12345a7', /「a」が入っています/],
  [CODE7, '0119999993', /下7桁.*「9999993」/],
  [FOUNDER, '髙橋太郎', /「髙」は使えません。「高」に置き換えて/],
  [FOUNDER, '見本㈱', /「㈱」は使えません。「株式会社」に置き換えて/],
  [FOUNDER, '見本\ue000会', /外字/],
  [FOUNDER, '見本😀会', /「😀」は使えません/],
  ['電話番号', '03-1234-567a', /「a」が入っています/],
  ['電話番号', '031234567', /今は9桁です/],
  ['郵便番号', '10000', /7桁です。今は5桁/],
  ['メールアドレス', 'clinic', /「@」がありません/],
  ['メールアドレス', 'cli/nic@clinic.example', /「\/」は使えません/],
  ['パスワード', 'short1A', /8文字以上/],
  ['パスワード', 'alllowercase1', /英大文字/],
  ['パスワード', `Aa1${'x'.repeat(98)}`, /100文字以内/],
]
for (const [label, typed, message] of REFUSED)
  test(`[P-04] ${label} does not take ${typed.slice(0, 20)} and says why`, async () => {
    const visitor = await send({ [label]: typed })
    assert.equal(visitor.status, 422)
    assert.match(errorOf(visitor, label), message)
    assert.equal(visitor.document.querySelectorAll('[data-error-summary] a').length, 1)
    if (label !== 'パスワード') assert.equal(typedIn(visitor, label), typed)
  })

test('[P-04] two passwords that differ are told at the second', async () => {
  const visitor = await send({ [PASSWORD_AGAIN]: 'Madoguchi2027' })
  assert.match(errorOf(visitor, PASSWORD_AGAIN), /一致しません/)
})

test('[P-04] a check digit that disagrees is a warning that is confirmed, never a refusal', async () => {
  const before = await registrations()
  const visitor = await send({ 都道府県コード: '01：北海道', [CODE7]: '9999991' })
  assert.equal(visitor.status, 422)
  assert.match(
    visitor.document.querySelector('.field-warning')?.text ?? '',
    /^注意：.*検証番号.*ほかの数字と合いません/,
  )
  const summary = visitor.document.querySelector('[data-error-summary]')
  assert.match(summary?.text ?? '', /^ご確認ください/)
  assert.equal(summary?.getAttribute('data-kind'), 'warning')
  assert.equal(visitor.document.querySelectorAll('.field-error').length, 0)
  assert.doesNotMatch(visitor.document.querySelector('title')?.text ?? '', /エラー/)
  assert.equal(await registrations(), before)
  await visitor.press('登録', { [CODE_CHECKED]: true })
  isConfirmation(visitor.heading)
  assert.equal(summaryOf(visitor)[CODE10], '0119999991')
})

test('[P-04] beside an error a doubtful check digit is still 「注意」 and not counted', async () => {
  const visitor = await send({ 都道府県コード: '01：北海道', [CODE7]: '9999991', 電話番号: '' })
  const summary = visitor.document.querySelector('[data-error-summary]')
  assert.match(summary?.text ?? '', /1か所を直して.*注意：/)
  assert.equal(visitor.document.querySelectorAll('.field-error').length, 1)
})

test('[P-03] what is composed of the answers is shown by the server too', async () => {
  const visitor = await send({ 都道府県コード: '01：北海道', [CODE7]: '9999991' })
  const outputs = visitor.document.querySelectorAll('output').map(({ text }) => text.trim())
  assert.deepEqual(outputs, ['1', '0119999991'])
})

test('[P-04] a password need not be typed again when the form comes back for another reason', async () => {
  const visitor = await send({ 電話番号: '' })
  assert.doesNotMatch(visitor.html, new RegExp(PASSWORD))
  assert.match(visitor.text, /先ほど入力されたパスワードを預かっています/)
  await visitor.press('登録', { 電話番号: '0312345678' })
  isConfirmation(visitor.heading)
  const { password_hash } = await world.db
    .selectFrom('registrations')
    .select('password_hash')
    .orderBy('drafted_at', 'desc')
    .executeTakeFirstOrThrow()
  assert.ok(await world.env.passwords.verify(password_hash ?? '', PASSWORD, 'people'))
})

test('[P-04] a password that is kept belongs to one browser', async () => {
  const visitor = await send({ 電話番号: '' })
  const formId = visitor.document.querySelector('[name=form_id]')?.getAttribute('value') ?? ''
  const stranger = await visit().open('/register/institution')
  const fields = { form_token: stranger.formToken, form_id: formId, kind: '1' }
  await stranger.post('/register/institution', fields)
  assert.match(errorOf(stranger, 'パスワード'), /パスワードを入力してください/)
})

test('[P-03] 施術所等 register with a 登録記号番号', async () => {
  const visitor = await visit().open('/register/practitioner')
  const { 姓, 名, 電話番号, 郵便番号, メールアドレス, パスワード } = answers() as Record<string, string>
  const common = { 姓, 名, 電話番号, 郵便番号, メールアドレス, パスワード } as Answers
  await visitor.press('登録', { ...common, [PASSWORD_AGAIN]: PASSWORD, [FOUNDER]: '見本 花子', [AGREED]: true })
  assert.match(errorOf(visitor, '所属機関選択'), /選択してください/)
  assert.match(errorOf(visitor, '登録記号番号'), /入力してください/)
  await visitor.press('登録', {
    柔道整復: 'judo-therapy',
    登録記号番号: '協２７−１２３４５',
    施術所等の名称: '見本接骨院',
  })
  isConfirmation(visitor.heading)
  const shown = summaryOf(visitor)
  assert.equal(shown.所属機関選択, '柔道整復')
  assert.equal(shown.登録記号番号, '協2712345')
  assert.equal(shown.施術所等の名称, '見本接骨院')
  assert.equal(shown.点数表コード, undefined)
})
