import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Markdown, plainText, readMarkdown, splitLead, tableOfContents } from './markdown.tsx'

const shown = (markdown: string) => String(<Markdown text={readMarkdown(markdown)} />)

test('[P-24] headings, lists, emphasis and lines are shown as they were meant', () => {
  const html = shown(
    '前書き\n二行目\n\n## 見出し\n\n- 一つ\n- **二つ**\n\n3. 三\n4. 四\n\n# 大見出し\n\n##### 小見出し',
  )
  assert.match(html, /<p>前書き<br ?\/?>二行目<\/p>/)
  assert.match(html, /<h2 id="section-1">見出し<\/h2>/)
  assert.match(html, /<ul><li>一つ<\/li><li><strong>二つ<\/strong><\/li><\/ul>/)
  assert.match(html, /<ol start="3"><li>三<\/li><li>四<\/li><\/ol>/)
  assert.match(html, /<h2 id="section-2">大見出し<\/h2>/)
  assert.match(html, /<h4>小見出し<\/h4>/)
  assert.doesNotMatch(html, /<h1/)
})

test('[X-06] what could run, load or lead astray is only text', () => {
  const html = shown(
    [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '前<b onclick="x">太字</b>後',
      '[悪い](javascript:alert(1)) [別](//evil.example) [逆](/\\\\evil.example) [隠し](/&#9;/evil.example) [データ](data:text/html,x) [大](JAVASCRIPT:x)',
      '![絵](https://evil.example/a.png)',
    ].join('\n\n'),
  )
  assert.doesNotMatch(html, /<(script|img|b)\b/)
  assert.doesNotMatch(html, /href=/)
  assert.match(html, /&lt;script&gt;/)
  assert.match(html, /悪い/)
  assert.match(html, /絵/)
})

test('[P-24] links lead to pages of the site, the web, mailboxes and telephones', () => {
  const html = shown('[頁](/contact) [外](https://example.jp/) [文](mailto:a@example.jp) [電](tel:0800)')
  for (const href of ['/contact', 'https://example.jp/', 'mailto:a@example.jp', 'tel:0800'])
    assert.ok(html.includes(`href="${href}"`), href)
})

test('[X-06] a text that nests without end is shown as it is', () => {
  const deep = `${'> '.repeat(9_000)}奥`
  assert.match(shown(deep), /prose-literal/)
  assert.match(shown(`${'- '.repeat(5_000)}奥`), /prose-literal|<li>/)
})

test('[P-24] contents, lead and plain text come from the same reading', () => {
  const text = readMarkdown('はじめに。\n\n## 一つめ\n\n本文[リンク](/a)。\n\n### 中\n\n## 二つめ')
  assert.deepEqual(tableOfContents(text), [
    { id: 'section-1', text: '一つめ' },
    { id: 'section-2', text: '二つめ' },
  ])
  const [lead, rest] = splitLead(text)
  assert.equal(plainText(lead), 'はじめに。')
  assert.match(plainText(rest), /本文リンク。/)
})

test('[P-24] a line like 「[注]: 平日のみ」 is text, and so is what points to it', () => {
  const html = shown('受け付けます[注]。\n\n[注]: 平日のみ')
  assert.match(html, /受け付けます\[注\]。/)
  assert.match(html, /\[注\]: 平日のみ/)
})

test('[X-06] signs by the thousand are not taken apart, and no text is twice', () => {
  const heavy = [
    '>'.repeat(20_000),
    '1. '.repeat(6_600),
    '- > '.repeat(5_000),
    '*_'.repeat(10_000),
    '[a]('.repeat(5_000),
  ]
  for (const text of heavy) assert.match(shown(text), /^<div class="prose"><p class="prose-literal">/, text.slice(0, 8))
  assert.equal(readMarkdown('同じ文'), readMarkdown('同じ文'))
})
