import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hideLinkTokens } from './hide-link-tokens.ts'

const TOKEN = 'aB3_-'.repeat(9).slice(0, 43)

test('[P-29] a one-time link in a mail that is shown again opens nothing', () => {
  const text = `▼ 設定する\nhttps://portal.example.jp/password-reset/${TOKEN}\n11月20日まで`
  const shown = hideLinkTokens(text)
  assert.ok(!shown.includes(TOKEN))
  assert.equal(shown, '▼ 設定する\nhttps://portal.example.jp/password-reset/（このあとは表示しません）\n11月20日まで')
})

test('[P-29] other links stay as they were sent', () => {
  const text = 'https://portal.example.jp/sign-in と http://localhost:8400/notices/01a1f640-bc00-7c43-abf9-fdf472f3991c'
  assert.equal(hideLinkTokens(text), text)
})
