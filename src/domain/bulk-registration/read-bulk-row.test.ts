import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MESSAGES } from '#domain/account-administration/account-days.ts'
import { USER_ID_MESSAGES } from '#domain/account-administration/user-id.ts'
import { USER_NAME_MESSAGES } from '#domain/account-administration/user-name.ts'
import { rolesFor } from '#domain/accounts/delegation.ts'
import type { TypedRow } from './bulk-columns.ts'
import { ROLE_MESSAGES } from './read-bulk-role.ts'
import { type BulkRules, explainRow, readBulkRow } from './read-bulk-row.ts'

const today = Temporal.PlainDate.from('2026-11-20')
const RULES: BulkRules = { roles: rolesFor('administrator', 'register'), kind: 'medical', today }
const GOOD: TypedRow = {
  role: '一般利用者',
  userId: 'staff01',
  name: '見本　太郎',
  kana: 'ミホン　タロウ',
  startsOn: '2026/12/01',
  endsOn: '',
}

function accountOf(typed: Partial<TypedRow>, rules: Partial<BulkRules> = {}) {
  const reading = readBulkRow({ ...GOOD, ...typed }, { ...RULES, ...rules })
  assert.ok(reading.good, JSON.stringify(reading))
  return reading.account
}

function problemsOf(typed: Partial<TypedRow>, rules: Partial<BulkRules> = {}) {
  const reading = readBulkRow({ ...GOOD, ...typed }, { ...RULES, ...rules })
  assert.ok(!reading.good)
  return reading.problems
}

test('[E-10] a row is read by the rules of the page for one account', () => {
  const account = accountOf({ userId: 'ｓｔａｆｆ０１', name: '見本 太郎', kana: 'ﾐﾎﾝ ﾀﾛｳ', role: ' 一般 利用者 ' })
  const { startsOn, endsOn, ...rest } = account
  assert.deepEqual(rest, { role: 'general', userId: 'staff01', name: '見本　太郎', kana: 'ミホン　タロウ' })
  assert.equal(startsOn.toString(), '2026-12-01')
  assert.equal(endsOn, null)
})

test('[E-10] days may be written as in the fields of the pages', () => {
  for (const typed of ['20261201', '2026-12-01', '2026/12/1', '２０２６／１２／０１', '令和8年12月1日', ' R8.12.1 '])
    assert.equal(accountOf({ startsOn: typed }).startsOn.toString(), '2026-12-01', typed)
  assert.match(problemsOf({ startsOn: '12/1' }).startsOn ?? '', /「12\/1」は日付として読めません/)
  assert.match(problemsOf({ endsOn: '2027年2月30日' }).endsOn ?? '', /2027年2月30日という日はありません/)
  assert.match(problemsOf({ startsOn: '' }).startsOn ?? '', /入力してください/)
  assert.equal(problemsOf({ startsOn: '2026/12/02', endsOn: '2026/12/01' }).endsOn, DAY_MESSAGES.endBeforeStart)
  assert.equal(problemsOf({ endsOn: '2100/01/01' }).endsOn, DAY_MESSAGES.endTooLate)
  assert.equal(problemsOf({ startsOn: '2026/01/01', endsOn: '2026/11/19' }).endsOn, DAY_MESSAGES.endOver)
  assert.equal(
    problemsOf({ startsOn: '2999/01/01' }).startsOn,
    DAY_MESSAGES.startTooLate(Temporal.PlainDate.from('2031-11-20')),
  )
})

test('[E-10] only those may be registered whom the table of delegation says', () => {
  assert.equal(accountOf({ role: '一般アカウント' }).role, 'general')
  assert.equal(accountOf({ role: 'ＷｅｂＡＰＩ用', userId: 'a0123' }).userId, 'A0123')
  const offered = '「一般利用者」「医療情報閲覧」「WebAPI用」「連携アプリケーション用」「顔認証付きカードリーダー用」'
  assert.equal(problemsOf({ role: '' }).role, ROLE_MESSAGES.missing(offered))
  assert.equal(problemsOf({ role: '院長' }).role, ROLE_MESSAGES.unknown('院長', offered))
  for (const role of ['管理者', 'マスタ', 'マスタリセット用'])
    assert.equal(problemsOf({ role }).role, ROLE_MESSAGES.notYours(role, offered))
  const master = { roles: rolesFor('master', 'register') }
  assert.equal(accountOf({ role: '管理者' }, master).role, 'administrator')
  assert.equal(problemsOf({ role: '一般利用者' }, master).role, ROLE_MESSAGES.notYours('一般利用者', '「管理者」'))
})

test('[E-10] a pharmacy has prefixes of its own for machines', () => {
  const machine = { role: '連携アプリケーション用', userId: 'R0123' }
  assert.equal(accountOf(machine).userId, 'R0123')
  assert.equal(problemsOf(machine, { kind: 'pharmacy' }).userId, USER_ID_MESSAGES.prefix('R1'))
})

test('[E-10] everything that is the matter with a row is said, in the order of the columns', () => {
  const problems = problemsOf({ role: '院長', userId: '=1+1', name: '髙橋', kana: '', startsOn: '2027/02/30' })
  assert.deepEqual(Object.keys(problems).sort(), ['kana', 'name', 'role', 'startsOn', 'userId'])
  assert.equal(problems.userId, USER_ID_MESSAGES.character('='))
  assert.match(problems.name ?? '', /「髙」は使えません。「高」に置き換えてください。/)
  assert.equal(problems.kana, USER_NAME_MESSAGES.missing('ユーザ名（カナ）'))
  assert.ok(explainRow(problems).startsWith(problems.role ?? '?'))
  assert.ok(explainRow(problems).endsWith(problems.startsOn ?? '?'))
})

test('[E-10] whatever stands in a cell, the message about it stays short', () => {
  const long = 'あ'.repeat(90_000)
  const problems = problemsOf({ role: long, userId: long, name: long, kana: long, startsOn: long, endsOn: long })
  assert.ok(explainRow(problems).length < 1_000)
})
