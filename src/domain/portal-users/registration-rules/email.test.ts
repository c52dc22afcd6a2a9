import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { EMAIL_MESSAGES, readEmail } from './email.ts'
import { refusal, understood } from './reading.ts'

const refusedWith = (message: string, ...typed: string[]) => {
  for (const text of typed) assert.deepEqual(readEmail(text), refusal(message), text)
}

test('[P-04] an address of lower-case letters, digits and . - _ + is accepted', () => {
  for (const email of ['xxx@xxx.com', 'a.b-c_d+e1@mail.example.co.jp', '-_+@a-b.jp', '1@xn--eckwd4c7c.xn--zckzah'])
    assert.deepEqual(readEmail(email), understood(email))
})

test('[P-04] upper case, full width and surrounding spaces are converted', () => {
  assert.deepEqual(readEmail(' Uketsuke@Example.JP\n'), understood('uketsuke@example.jp'))
  assert.deepEqual(readEmail('ｕｋｅｔｓｕｋｅ－１＠ｅｘａｍｐｌｅ。ｊｐ'), understood('uketsuke-1@example.jp'))
})

test('[P-04] each thing that is wrong with an address has its own message', () => {
  refusedWith(EMAIL_MESSAGES.missing, '', '　')
  refusedWith(EMAIL_MESSAGES.noAt, 'uketsuke.example.jp')
  refusedWith(EMAIL_MESSAGES.manyAts, 'a@b@example.jp')
  refusedWith(EMAIL_MESSAGES.space, 'uke tsuke@example.jp', 'a@example.jp\r\nbcc:b@example.jp')
  refusedWith(EMAIL_MESSAGES.otherCharacter('!'), 'a!@example.jp')
  refusedWith(EMAIL_MESSAGES.otherCharacter('\u212a'), '\u212aelvin@example.jp')
  refusedWith(EMAIL_MESSAGES.otherCharacter('受'), '受付@example.jp')
  refusedWith(EMAIL_MESSAGES.localPart, '.a@example.jp', 'a.@example.jp', 'a..b@example.jp', '@example.jp')
  refusedWith(
    EMAIL_MESSAGES.domain,
    'a@',
    'a@example',
    'a@-a.jp',
    'a@a_b.jp',
    'a@example.jp.',
    'a@127.0.0.1',
    'a@a..jp',
    'a@a+b.jp',
  )
  refusedWith(EMAIL_MESSAGES.tooLong, `${'a'.repeat(65)}@example.jp`, `a@${'a.'.repeat(126)}jp`)
})

test('[P-04] an address of exactly 254 characters is accepted', () => {
  const email = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.jp`
  assert.equal(email.length, 254)
  assert.deepEqual(readEmail(email), understood(email))
})

test('[P-04] whatever is typed, the address kept is safe in a mail header and stays as it is', () => {
  const unit = fc.oneof(fc.constantFrom(...'abAZ09.-_+@@..ａＺ＠－ー。 '), fc.string({ unit: 'binary', maxLength: 1 }))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit, maxLength: 40 }), fc.emailAddress()), (typed) => {
      const reading = readEmail(typed)
      if (!reading.understood) return assert.ok(reading.message.endsWith('。'))
      assert.match(reading.value, /^[a-z0-9._+-]{1,64}@[a-z0-9.-]+\.[a-z0-9-]+$/)
      assert.deepEqual(readEmail(reading.value), reading)
    }),
    { numRuns: 1000 },
  )
})

test('[P-04] ten thousand characters are answered at once', () => {
  for (const character of 'a.@-あ') assert.equal(readEmail(character.repeat(10_000)).understood, false)
})
