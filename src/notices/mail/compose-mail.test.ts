import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'

const letterhead: Letterhead = {
  operatingBody: { name: '実施機関', phone: '0800-000-0000', hours: '平日 9:00〜17:00' },
  origins: { portal: 'https://portal.example.jp' },
}

const content = {
  system: '総合ポータルサイト',
  about: 'ユーザー登録のお手続き',
  greeting: '窓口クリニック　山田 花子 様',
  reason: 'ユーザー登録のお申し込みを受けて、このメールをお送りしています。',
  facts: [
    ['医療機関等コード', '1319999996'],
    ['名称', '窓口クリニック'],
  ],
  link: {
    label: '登録に進む',
    href: `${letterhead.origins.portal}/register/abc`,
    note: '2026年11月21日（土）9:05まで、一度だけ使えます。',
  },
  paragraphs: ['お心当たりがないときは、何もしないでください。'],
} as const

test('[P-29] a mail names its system, why it comes, the facts, one link, that it is send-only, and whom to ask', () => {
  const { subject, text, html } = composeMail(letterhead, content)
  assert.equal(subject, '【総合ポータルサイト】ユーザー登録のお手続き')
  assert.equal(
    text,
    `窓口クリニック　山田 花子 様

ユーザー登録のお申し込みを受けて、このメールをお送りしています。

  医療機関等コード ： 1319999996
  名称             ： 窓口クリニック

▼ 登録に進む
https://portal.example.jp/register/abc
2026年11月21日（土）9:05まで、一度だけ使えます。

お心当たりがないときは、何もしないでください。

────────────────────────────────────
このメールは送信専用です。ご返信いただいてもお答えできません。

【お問い合わせ】
実施機関
電話：0800-000-0000
受付時間：平日 9:00〜17:00
`,
  )
  for (const part of [
    '<a class="button" href="https://portal.example.jp/register/abc">登録に進む</a>',
    '送信専用',
    '実施機関',
  ])
    assert.ok(html.includes(part), part)
})

test('a value with markup or line breaks stays a value', () => {
  const { subject, text, html } = composeMail(letterhead, {
    ...content,
    about: 'お知らせ\r\nBcc: everyone@example.jp',
    facts: [['名称', '<script>alert(1)</script>\n▼ ここを押す\u2028https://elsewhere.example']],
  })
  assert.equal(subject, '【総合ポータルサイト】お知らせ Bcc: everyone@example.jp')
  assert.ok(!html.includes('<script>'))
  assert.ok(text.includes('  名称 ： <script>alert(1)</script> ▼ ここを押す https://elsewhere.example\n'))
})

test('a mail that is only a message has no table and no link', () => {
  const { html, text } = composeMail(letterhead, { system: '窓口', about: '見本', reason: '見本です。' })
  assert.ok(!html.includes('<table>') && !html.includes('<a '))
  assert.ok(text.startsWith('見本です。\n\n─'))
})
