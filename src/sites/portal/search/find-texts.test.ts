import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findTexts } from './find-texts.ts'

const texts = [
  { title: 'よくある質問', href: '/faq', text: 'パスワードを忘れました。メールが届きません。' },
  { title: 'パスワードの再設定', href: '/password-reset', text: 'メールでリンクをお送りします。' },
  { title: 'お問い合わせ先', href: '/contact', text: `${'あ'.repeat(100)}受付時間は8:00から${'い'.repeat(100)}` },
]

const hrefs = (query: string) => findTexts(texts, query).found.map(({ href }) => href)

test('[P-01] a word finds the pages that hold it, those with it in the title first', () => {
  assert.deepEqual(hrefs('パスワード'), ['/password-reset', '/faq'])
  assert.deepEqual(hrefs('見当たらない'), [])
})

test('[P-01] every word must be there', () => {
  assert.deepEqual(hrefs('パスワード　届きません'), ['/faq'])
})

test('[P-01] widths, capitals and kana make no difference', () => {
  for (const query of ['ﾊﾟｽﾜｰﾄﾞ', 'ぱすわーど']) assert.deepEqual(hrefs(query), ['/password-reset', '/faq'], query)
  assert.deepEqual(hrefs('８：００'), ['/contact'])
})

test('[P-01] nothing is looked for without a word, and signs are only signs', () => {
  for (const query of ['', '   ', '%', '.*', '\\', "'; drop table notices; --"])
    assert.deepEqual(hrefs(query), [], query)
})

test('[P-01] the excerpt shows where the word stands', () => {
  const {
    found: [found],
  } = findTexts(texts, '受付時間')
  assert.match(found?.excerpt ?? '', /^….{20}受付時間は8:00から.*…$/)
})

test('[P-24] a sentence without spaces, which stands nowhere like this, finds the pages with its words', () => {
  assert.deepEqual(findTexts(texts, 'パスワードを忘れたのでメールがほしい'), {
    found: findTexts(texts, 'パスワードを忘れたのでメールがほしい').found,
    partial: true,
  })
  assert.deepEqual(hrefs('パスワードを忘れたとき'), ['/faq'])
  assert.deepEqual(findTexts(texts, '休診日はいつですか'), { found: [], partial: false })
})

test('[P-24] one word of many that was found is not enough', () => {
  assert.deepEqual(hrefs('駐車場と食堂と売店のメール'), [])
})
