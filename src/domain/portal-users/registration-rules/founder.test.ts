import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { FOUNDER_AT_MOST, FOUNDER_MESSAGES, readFounder } from './founder.ts'
import { refusal, understood } from './reading.ts'

/** What the source allows, from the independent list of JIS X 0208: rows 3 to 5 and the kanji, and three signs. */
const rows = readFileSync('test/fixtures/jis-x-0208.txt', 'utf8').trimEnd().split('\n')
const listed = rows.flatMap((line) => {
  const [row, cells = ''] = line.split('\t')
  return [3, 4, 5].includes(Number(row)) || Number(row) >= 16 ? [...cells.replaceAll('\ufffd', '')] : []
})
const ALLOWED = new Set([...listed, '々', '．', 'ー'])

const accepted = (typed: string, founder: string) => assert.deepEqual(readFounder(typed), understood(founder), typed)

test('[P-04] the sample of the source is accepted, its space made full width', () => {
  accepted('基金 太郎', '基金　太郎')
  accepted('  医療法人\t佐々木　 クリニック ', '医療法人　佐々木　クリニック')
})

test('[P-04] half width, hyphens after katakana and decomposed kana are converted', () => {
  accepted('ｶﾌﾞｼｷｶﾞｲｼｬ ABC', 'カブシキガイシャ　ＡＢＣ')
  accepted('サ-ビスセンタ－', 'サービスセンター')
  accepted('Dr.ヤマダ', 'Ｄｒ．ヤマダ')
  accepted('か\u3099んた', 'がんた')
  accepted('\ufa19山 葛\u{e0100}城', '神山　葛城')
})

test('[P-04] 髙 is refused with 高 offered', () => {
  assert.deepEqual(readFounder('髙橋 太郎'), refusal(FOUNDER_MESSAGES.replace('髙', '高'), '高橋　太郎'))
  assert.deepEqual(
    readFounder('髙﨑①'),
    refusal(
      FOUNDER_MESSAGES.replace('髙', '高') + FOUNDER_MESSAGES.replace('﨑', '崎') + FOUNDER_MESSAGES.replace('①', '１'),
      '高崎１',
    ),
  )
})

test('[P-04] a refused character without substitute is named, and nothing is suggested', () => {
  assert.deepEqual(readFounder('草彅 髙'), refusal(FOUNDER_MESSAGES.kanji('彅') + FOUNDER_MESSAGES.replace('髙', '高')))
  assert.deepEqual(readFounder('\ue38b田'), refusal(FOUNDER_MESSAGES.privateUse))
  assert.deepEqual(readFounder('基金（株）'), refusal(FOUNDER_MESSAGES.sign('（') + FOUNDER_MESSAGES.sign('）')))
  assert.deepEqual(readFounder('基金-太郎'), refusal(FOUNDER_MESSAGES.sign('－')))
})

test('[P-04] nothing, too much and what nobody can see is refused', () => {
  for (const typed of ['', ' ', '　\t']) assert.deepEqual(readFounder(typed), refusal(FOUNDER_MESSAGES.missing))
  assert.deepEqual(readFounder('高'.repeat(FOUNDER_AT_MOST + 1)), refusal(FOUNDER_MESSAGES.tooLong))
  accepted('高'.repeat(FOUNDER_AT_MOST), '高'.repeat(FOUNDER_AT_MOST))
  for (const typed of ['基\u0007金', '基\u202e金', '基\ud83c金', '基�金'])
    assert.equal(readFounder(typed).understood, false)
  assert.ok(messageOf('🏥🏨🏪🏫🏬🏭🏯🏰🗼🗽').length < 300)
})

test('[P-04] every character of Unicode alone is accepted, as itself, exactly when the source allows it', () => {
  const wrong: string[] = []
  for (let point = 0; point <= 0xffff; point++) {
    const character = String.fromCharCode(point)
    const reading = readFounder(character)
    if ((reading.understood && reading.value === character) !== ALLOWED.has(character))
      wrong.push(`U+${point.toString(16)}`)
  }
  assert.deepEqual(wrong, [])
})

test('[P-04] whatever is typed, the founder kept consists of allowed characters and single spaces', () => {
  const unit = fc.oneof(
    fc.constantFrom(...ALLOWED),
    fc.constantFrom(...' 　-aｱﾞ髙①（'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (typed) => {
      const reading = readFounder(typed)
      const kept = reading.understood ? reading.value : reading.suggestion
      if (reading.understood) assert.deepEqual(readFounder(reading.value), reading)
      else assert.ok(reading.message.endsWith('。'))
      if (kept === undefined) return
      for (const word of kept.split('　')) assert.ok(word && [...word].every((character) => ALLOWED.has(character)))
      assert.equal(readFounder(kept).understood, [...kept].length <= FOUNDER_AT_MOST)
    }),
    { numRuns: 500 },
  )
})

function messageOf(typed: string): string {
  const reading = readFounder(typed)
  assert.ok(!reading.understood)
  return reading.message
}
