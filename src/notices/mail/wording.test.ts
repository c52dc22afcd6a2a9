import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { test } from 'node:test'
import { MAIL_NAMES } from './mail-samples.ts'
import { fixedSentences, readWording, reword, writeWording } from './wording.ts'

const content = {
  system: '総合ポータルサイト',
  about: '申請の差戻しのお知らせ',
  reason: '「利用申請」を差し戻しました。',
  paragraphs: ['審査担当者からの連絡：日付', '内容を直してください。'],
}
const wording = {
  reworded: new Map([['内容を直してください。', 'お手数ですが、直してください。']]),
  note: '年末は休みます。\n\n4日から',
}

test('[B-08] a wording that is kept is read as it was', () => {
  assert.deepEqual(readWording(writeWording(wording)), wording)
  assert.deepEqual(readWording(writeWording({ reworded: new Map(), note: '' })), { reworded: new Map(), note: '' })
  assert.deepEqual(readWording('（標準の文面のまま）'), { reworded: new Map(), note: '' })
})

test('[B-08] a reworded mail keeps what is made of data, and the note stands last', () => {
  assert.deepEqual(reword(content, wording).paragraphs, [
    '審査担当者からの連絡：日付',
    'お手数ですが、直してください。',
    '年末は休みます。',
    '4日から',
  ])
  assert.equal(reword(content, wording).reason, content.reason)
})

test('[B-08] only sentences that are the same for everybody can be reworded', () => {
  const other = { ...content, reason: '「変更申請」を差し戻しました。', paragraphs: ['内容を直してください。'] }
  assert.deepEqual(fixedSentences(content, other), ['内容を直してください。'])
})

test('[B-08] editors find every kind of mail that is written anywhere', async () => {
  const known = new Set(MAIL_NAMES.map(([slug]) => slug.replace(/^application-.*/, 'application')))
  for await (const file of glob('src/notices/mail/*.ts', { exclude: (name) => name.endsWith('.test.ts') })) {
    const writes = /=>\n? *composeMail\(letterhead|return composeMail\(letterhead/.test(await readFile(file, 'utf8'))
    if (writes) assert.ok(known.has(basename(file, '.ts')), file)
  }
})
