import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAREFUL_ENTRIES, formOfEveryField as form } from '#test/fixtures/form-of-every-field.ts'
import { dateField } from './date-field.tsx'
import { fillForm } from './fill-form.ts'
import { readForm } from './read-form.ts'
import { summariseForm } from './summarise-form.ts'

type Posted = Record<string, string | File | readonly (string | File)[]>

const entriesOf = (posted: Posted) => new Map(Object.entries(posted).map(([name, value]) => [name, [value].flat()]))

const post = (changes: Posted = {}) => readForm(form, entriesOf({ ...CAREFUL_ENTRIES, ...changes }))

function valuesOf(changes: Posted = {}) {
  const reading = post(changes)
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading.values
}

function errorOf(name: string, changes: Posted): string {
  const reading = post(changes)
  assert.ok(!reading.ok, `${name} was read`)
  assert.deepEqual(Object.keys(reading.errors), [name])
  return reading.errors[name] ?? ''
}

test('[X-05] what a careful person posts is read, typed by its fields', () => {
  const values = valuesOf({ goLiveDate: '2026/11/20', 'month-year': '2026', 'month-month': '4', terminals: '3' })
  assert.equal(values.lastName, '山田')
  assert.equal(values.kind, '1')
  assert.equal(values.kana, undefined)
  assert.equal(values.goLiveDate?.toString(), '2026-11-20')
  assert.equal(values.month?.toString(), '2026-04')
  assert.equal(values.terminals, 3)
  assert.deepEqual(values.changes, [])
  assert.equal(values.terms, true)
})

test('[X-05] an empty form is told field by field, in the words of its labels', () => {
  const reading = readForm(form, new Map())
  assert.ok(!reading.ok)
  assert.deepEqual(reading.errors, {
    lastName: '姓を入力してください。',
    kind: '所属機関選択を選択してください。',
    prefecture: '都道府県コードを選択してください。',
    code: 'コード（7桁）を入力してください。',
    telephone: '電話番号を入力してください。',
    email: 'メールアドレスを入力してください。',
    password: 'パスワードを入力してください。',
    passwordAgain: 'パスワード（確認用）を入力してください。',
    terms: '「利用規約に同意します」にチェックを入れてください。',
  })
})

test('[X-05] after an error everything typed comes back, except passwords and files', () => {
  const list = new File(['a'], 'list.csv')
  const reading = post({ email: 'yamada', 'month-year': '令和', 'month-month': '4', remark: 'お願い', list })
  assert.ok(!reading.ok)
  assert.deepEqual(reading.entered, {
    lastName: ['山田'],
    kana: [],
    kind: ['1'],
    workplace: [],
    prefecture: ['12'],
    code: ['8001128'],
    telephone: ['0312345678'],
    email: ['yamada'],
    goLiveDate: [],
    'month-year': ['令和'],
    'month-month': ['4'],
    terminals: [],
    changes: [],
    remark: ['お願い'],
    terms: ['yes'],
  })
})

test('what was understood comes back as it was understood, the rest as it was typed', () => {
  const reading = post({ code: '８００−１１２８', goLiveDate: '令和8年11月20日', telephone: '０３（１２３４）' })
  assert.ok(!reading.ok)
  assert.deepEqual(reading.entered.code, ['8001128'])
  assert.deepEqual(reading.entered.goLiveDate, ['2026/11/20'])
  assert.deepEqual(reading.entered.telephone, ['０３（１２３４）'])
})

test('widths, hyphens and blanks are converted wherever there is no doubt', () => {
  const values = valuesOf({
    lastName: '\u3000山田 ',
    kana: 'ﾔﾏﾀﾞ はなこ',
    code: '80 01-12－8',
    telephone: '０３−１２３４−５６７８',
    email: 'ｙａｍａｄａ＠ｅｘａｍｐｌｅ．ｊｐ',
  })
  assert.equal(values.lastName, '山田')
  assert.equal(values.kana, 'ヤマダ ハナコ')
  assert.equal(values.code, '8001128')
  assert.equal(values.telephone, '0312345678')
  assert.equal(values.email, 'yamada@example.jp')
})

test('text is composed (NFC), its line ends are \\n, and stowaways of copying are dropped', () => {
  assert.equal(valuesOf({ lastName: 'か\u3099' }).lastName, 'が')
  assert.equal(valuesOf({ remark: '一\r\n二\r三' }).remark, '一\n二\n三')
  assert.equal(valuesOf({ email: '\ufeffyamada@example.jp\u200b' }).email, 'yamada@example.jp')
})

test('a password is taken exactly as typed', () => {
  const password = '  ｐass か\u3099  '
  assert.equal(valuesOf({ password, passwordAgain: password }).password, password)
})

test('[X-05] fields the form does not have are ignored, what it composes itself included', () => {
  const values = valuesOf({ admin: 'yes', wholeCode: '9999999999', __proto__: 'x' })
  assert.deepEqual(Object.keys(values), Object.keys(form.fields))
  assert.equal(values.wholeCode, undefined)
})

test('[X-05] a single field sent twice is told', () => {
  for (const [name, value] of [
    ['lastName', '山田'],
    ['kind', '1'],
    ['email', 'a@example.jp'],
    ['terms', 'yes'],
  ] as const)
    assert.match(errorOf(name, { [name]: [value, value] }), /2つ以上届きました/)
  assert.match(errorOf('passwordAgain', { passwordAgain: ['a', 'a'] }), /2つ以上届きました/)
})

test('[X-05] a value that is too long is told with its limit and its length, in characters', () => {
  assert.equal(
    errorOf('lastName', { lastName: '𠮷'.repeat(21) }),
    '姓は20文字以内で入力してください（いまは21文字です）。',
  )
  assert.match(
    errorOf('remark', { remark: 'あ'.repeat(10_000) }),
    /400文字以内で入力してください（いまは10,000文字です）/,
  )
  assert.equal(valuesOf({ lastName: '𠮷'.repeat(20) }).lastName, '𠮷'.repeat(20))
})

test('[X-05] characters nobody can see are named with their place', () => {
  assert.match(errorOf('lastName', { lastName: '山\u0007田' }), /2文字目に.*U\+0007/)
  assert.match(errorOf('lastName', { lastName: '山田\ud800' }), /U\+D800/)
  assert.match(errorOf('lastName', { lastName: '山\u202e田' }), /U\+202E/)
  assert.match(errorOf('lastName', { lastName: '山\n田' }), /U\+000A/)
  assert.match(errorOf('remark', { remark: 'a\u0000b' }), /U\+0000/)
  assert.match(errorOf('password', { password: 'abcdefgh\u0007', passwordAgain: 'x' }), /U\+0007/)
})

test('only answers that were offered are read', () => {
  assert.match(errorOf('kind', { kind: '9' }), /表示されている中から/)
  assert.match(errorOf('prefecture', { prefecture: '48' }), /表示されている中から/)
  assert.match(errorOf('changes', { changes: ['line', 'password'] }), /表示されている中から/)
  assert.deepEqual(valuesOf({ changes: ['start', 'line', 'line'] }).changes, ['line', 'start'])
})

test('a field that follows from an answer is asked with that answer only', () => {
  assert.match(errorOf('workplace', { kind: '7' }), /事業所名を入力してください/)
  assert.equal(valuesOf({ kind: '7', workplace: '市役所' }).workplace, '市役所')
  assert.equal(valuesOf({ kind: '1', workplace: '市役所' }).workplace, undefined)
  assert.equal(valuesOf({ kind: '1', workplace: 'あ'.repeat(500) }).workplace, undefined)
})

test('digits say how many there should be and how many there are', () => {
  assert.equal(errorOf('code', { code: '12345' }), 'コード（7桁）は7桁の数字で入力してください（いまは5桁です）。')
  assert.equal(errorOf('code', { code: '12345ab' }), 'コード（7桁）は数字だけで入力してください。')
})

test('telephone numbers, addresses and readings are told with an example', () => {
  assert.match(errorOf('telephone', { telephone: '12345' }), /例：0312345678/)
  assert.match(errorOf('email', { email: 'yamada@' }), /name@example.jp/)
  assert.match(errorOf('kana', { kana: '山田' }), /カタカナで/)
})

test('a schema without a message of its own is told from the label', () => {
  assert.equal(
    errorOf('password', { password: 'short', passwordAgain: 'short' }),
    'パスワードは8文字以上で入力してください。',
  )
})

test('dates that do not exist or lie outside are told', () => {
  assert.match(errorOf('goLiveDate', { goLiveDate: '2026/2/30' }), /2026年2月30日という日付はありません/)
  assert.match(errorOf('goLiveDate', { goLiveDate: 'あした' }), /2026\/11\/20/)
  assert.match(errorOf('goLiveDate', { goLiveDate: '2026/3/31' }), /2026\/04\/01以後/)
  assert.match(errorOf('goLiveDate', { goLiveDate: '999999999/1/1' }), /2026\/11\/20/)
})

test('[X-05] a day that no database can hold is told, whatever the field allows', () => {
  const day = dateField({ label: '開始日' })
  const errorFor = (text: string) => {
    const reading = day.read('from', entriesOf({ from: text }))
    return reading.ok ? undefined : reading.error
  }
  assert.match(errorFor('0001/01/01') ?? '', /1868\/01\/01以後/)
  assert.match(errorFor('9999/12/31') ?? '', /2999\/12\/31以前/)
  assert.equal(errorFor('明治1年1月1日'), undefined)
})

test('a month is read from western and Japanese years, and told when it is none or too late', () => {
  assert.equal(valuesOf({ 'month-year': '令和８年', 'month-month': '４月' }).month?.toString(), '2026-04')
  assert.match(errorOf('month', { 'month-year': '2026', 'month-month': '13' }), /1から12まで/)
  assert.match(errorOf('month', { 'month-year': '2026' }), /1から12まで/)
  assert.match(errorOf('month', { 'month-year': '2028', 'month-month': '1' }), /2027年12月以前/)
})

test('a file is measured and its kind looked at; a text in its place is no file', () => {
  assert.equal(valuesOf({ list: new File(['a'], 'list.CSV') }).list?.name, 'list.CSV')
  assert.equal(valuesOf({ list: new File([], '') }).list, undefined)
  assert.match(errorOf('list', { list: new File(['a'], 'list.exe') }), /CSV（.csv）のファイル/)
  assert.match(errorOf('list', { list: new File([], 'list.csv') }), /空です/)
  assert.match(errorOf('list', { list: new File(['a'.repeat(1024 * 1024 + 1)], 'list.csv') }), /1MBまで.*1.1MB/)
  assert.equal(valuesOf({ list: 'list.csv' }).list, undefined)
})

test('rules between fields are asked once every field is right', () => {
  assert.match(errorOf('passwordAgain', { passwordAgain: 'another one' }), /一致しません/)
  assert.match(errorOf('email', { email: '', passwordAgain: 'another one' }), /メールアドレスを入力/)
})

test('a form filled with values reads as the same values', () => {
  const values = valuesOf({ goLiveDate: 'R8.11.20', 'month-year': '2026', 'month-month': '04', changes: ['line'] })
  const { password, passwordAgain } = CAREFUL_ENTRIES
  const again = readForm(
    form,
    new Map(
      Object.entries({ ...fillForm(form, values), password: [password ?? ''], passwordAgain: [passwordAgain ?? ''] }),
    ),
  )
  assert.ok(again.ok)
  assert.deepEqual(again.values, values)
})

test('the summary shows every value as people read it, passwords not at all', () => {
  const lines = summariseForm(form, valuesOf({ goLiveDate: '20261120', changes: ['line', 'start'] }))
  const text = new Map(lines.map(({ name, label, text }) => [name, `${label}：${text}`]))
  assert.equal(text.get('kind'), '所属機関選択：医科')
  assert.equal(text.get('goLiveDate'), '運用開始日：2026/11/20')
  assert.equal(text.get('changes'), '変更項目：電気通信回線種別、請求開始年月')
  assert.equal(text.get('password'), 'パスワード：（表示しません）')
  assert.equal(text.has('workplace'), false)
  assert.ok(!JSON.stringify(lines).includes('Horse'))
})
