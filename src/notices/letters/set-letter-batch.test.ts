import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { sampleLetter } from './sample.ts'
import { setLetterBatch } from './set-letter-batch.ts'

const run = promisify(execFile)
const day = Temporal.PlainDate.from('2026-11-20')
const sender = { name: 'オンライン資格確認 実施機関', phone: '0800-000-0000', hours: '平日 8:00〜18:00' }
const sample = sampleLetter(day, 'https://portal.example.jp')
const LONG = Array.from({ length: 60 }, () => 'これは長い書類です。段落がいくつも続きます。')
const ADDRESS = '東京都架空区みどり野１丁目２番３号 みどり野メディカルモール中央棟'.repeat(6).slice(0, 200)

const letter = (number: number, more = {}) => ({ number, day, content: { ...sample, ...more } })

test('[B-06] a batch is one PDF: the list with counts, then every letter in order, its pages counted by themselves', async () => {
  await using folder = await temporaryFolder()
  const letters = [letter(7), letter(9, { title: '長い書類', paragraphs: LONG }), letter(8)]
  const pdf = await setLetterBatch({ number: 12, day, sender, letters })
  const file = join(folder.path, 'batch.pdf')
  await writeFile(file, pdf)
  const { stdout } = await run('pdftotext', ['-layout', file, '-'])
  const pages = stdout.split('\f').slice(0, -1)
  const [list = '', ...sheets] = pages
  assert.match(list, /郵送物 第000012束/)
  assert.match(list, /書類の見本 +2\n/)
  assert.match(list, /合計 +3\n/)
  assert.ok(!list.includes('mK7#tR4&wd'), 'no secret is on the list')
  assert.deepEqual(
    sheets.map((text) => /(第\d{6}号) +(\d+ \/ \d+)\s*$/.exec(text)?.slice(1).join(' ')),
    ['第000007号 1 / 1', '第000009号 1 / 3', '第000009号 2 / 3', '第000009号 3 / 3', '第000008号 1 / 1'],
  )
})

test('[B-06] set again, a batch is the same to the byte', async () => {
  const batch = { number: 1, day, sender, letters: [letter(1), letter(2)] }
  assert.deepEqual(await setLetterBatch(batch), await setLetterBatch(batch))
})

test('[B-06] the longest address stays in the window of the envelope: 90 by 45 mm from 20 mm and 12 mm', async () => {
  await using folder = await temporaryFolder()
  const addressee = { ...sample.addressee, address: ADDRESS, name: '医療法人社団'.repeat(8) }
  const file = join(folder.path, 'batch.pdf')
  await writeFile(file, await setLetterBatch({ number: 1, day, sender, letters: [letter(1, { addressee })] }))
  const millimetres = (count: number) => String(Math.round((count / 25.4) * 72))
  const area = ['-x', 20, '-y', 12, '-W', 90, '-H', 45].map((part) =>
    typeof part === 'number' ? millimetres(part) : part,
  )
  const { stdout } = await run('pdftotext', ['-f', '2', ...area, file, '-'])
  const seen = stdout.replaceAll(/\s/g, '')
  assert.ok(seen.includes(addressee.name), seen)
  assert.ok(seen.endsWith('窓口花子様'), seen)
})
