import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { findStep, totpCode, totpSecret, totpUri } from './totp.ts'

const SECRET = totpSecret(Buffer.from('12345678901234567890'))

const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)

/** RFC 6238 appendix B, SHA-1; of its eight digits the last six. */
const VECTORS: [seconds: number, code: string][] = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
]

for (const [seconds, eightDigits] of VECTORS)
  test(`[L-02] the code at ${seconds} s is that of RFC 6238`, () => {
    assert.equal(totpCode(SECRET, at(seconds)), eightDigits.slice(2))
    assert.equal(findStep(SECRET, at(seconds), eightDigits.slice(2)), Math.floor(seconds / 30))
  })

test('[L-02] oathtool makes the same codes of our secret', () => {
  const code = execFileSync('oathtool', ['--totp', '--base32', '--now', '@1800000000', SECRET], { encoding: 'utf8' })
  assert.equal(totpCode(SECRET, at(1800000000)), code.trim())
})

test('[L-04] a clock may be one step off, not two', () => {
  const now = at(1_800_000_000)
  const step = 60_000_000
  for (const drift of [-1, 0, 1])
    assert.equal(findStep(SECRET, now, totpCode(SECRET, now.add({ seconds: 30 * drift }))), step + drift)
  for (const drift of [-2, 2])
    assert.equal(findStep(SECRET, now, totpCode(SECRET, now.add({ seconds: 30 * drift }))), undefined)
})

test('[L-04] what is no code has no step', () => {
  for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
    assert.equal(findStep(SECRET, at(59), typed), undefined, typed)
})

test('[L-02] the otpauth URI names the issuer and the account', () => {
  const uri = new URL(totpUri(SECRET, { issuer: '実施機関業務サイト', account: 'a@example.jp' }))
  assert.equal(uri.protocol, 'otpauth:')
  assert.equal(uri.searchParams.get('secret'), SECRET)
  assert.equal(uri.searchParams.get('issuer'), '実施機関業務サイト')
  assert.equal(decodeURIComponent(uri.pathname).split(':').at(-1), 'a@example.jp')
})
