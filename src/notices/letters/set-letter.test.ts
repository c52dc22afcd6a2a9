import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { sampleLetter } from './sample.ts'
import { setLetter } from './set-letter.ts'

const run = promisify(execFile)
const today = Temporal.PlainDate.from('2026-11-20')
const head = {
  number: 123,
  day: today,
  sender: { name: 'オンライン資格確認 実施機関', phone: '0800-000-0000', hours: '平日 8:00〜18:00' },
}

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letter-'))
})
after(() => rm(folder, { recursive: true }))

async function read(pdf: Buffer): Promise<{ info: string; text: string }> {
  const file = join(folder, 'letter.pdf')
  await writeFile(file, pdf)
  const [info, text] = await Promise.all([run('pdfinfo', [file]), run('pdftotext', [file, '-'])])
  return { info: info.stdout, text: text.stdout }
}

test('a letter is tagged, titled, on A4, and numbers its pages', async () => {
  const { info, text } = await read(await setLetter(sampleLetter(today, 'https://portal.example.jp'), head))
  assert.match(info, /^Title: +書類の見本$/m)
  assert.match(info, /^Tagged: +yes$/m)
  assert.match(info, /^Page size: .*A4/m)
  assert.match(text, /第000123号/)
  assert.match(text, /2026年11月20日（金）/)
  assert.match(text, /1 \/ 1/)
})

test('what must be typed or looked up is copied from a letter without breaks or spaces of its own', async () => {
  const { text } = await read(await setLetter(sampleLetter(today, 'https://portal.example.jp'), head))
  for (const value of ['mK7#tR4&wd', 'H1234567', '1319999996', '2027年1月19日（火）', '〒100-0099', '窓口 花子 様'])
    assert.ok(text.includes(value), value)
})

test('the name of an addressee breaks between its words', async () => {
  const letter = { ...sampleLetter(today, 'https://portal.example.jp'), facts: [] }
  const { text } = await read(await setLetter(letter, head))
  assert.match(text, /^医療法人社団 若葉会\s*みどり野内科クリニック$/m)
})

test('a name of one word wider than the window still breaks within it', async () => {
  const letter = sampleLetter(today, 'https://portal.example.jp')
  const name = 'ながいなまえの'.repeat(8)
  const { text } = await read(await setLetter({ ...letter, addressee: { ...letter.addressee, name } }, head))
  assert.ok(text.replaceAll('\n', '').includes(name))
  assert.ok(!text.includes(name))
})

test('what is said in a letter is text, whatever it looks like', async () => {
  const sly = '*太字* #panic("x") $x$ "#" \\ @ref <label> [a]'
  const { text } = await read(
    await setLetter(
      { ...sampleLetter(today, 'https://portal.example.jp'), facts: [['名称', sly]], paragraphs: [sly] },
      head,
    ),
  )
  assert.equal(text.split(sly).length - 1, 2)
})

test('rare characters of names are printed', async () => {
  const { text } = await read(
    await setLetter(
      { ...sampleLetter(today, 'https://portal.example.jp'), facts: [['開設者', '髙﨑 德 濵 𠮷野']] },
      head,
    ),
  )
  assert.ok(text.includes('髙﨑 德 濵 𠮷野'))
})

test('a long letter goes on to further pages, and every page says which it is', async () => {
  const paragraphs = Array.from({ length: 60 }, () => 'これは長い書類です。段落がいくつも続きます。')
  const { info, text } = await read(
    await setLetter({ ...sampleLetter(today, 'https://portal.example.jp'), paragraphs }, head),
  )
  const pages = Number(/^Pages: +(\d+)$/m.exec(info)?.[1])
  assert.ok(pages > 1)
  for (let page = 1; page <= pages; page++) assert.match(text, new RegExp(`${page} / ${pages}`))
})
