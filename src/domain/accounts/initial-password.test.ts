import assert from 'node:assert/strict'
import test from 'node:test'
import { systemRandom } from '#platform/random.ts'
import { newInitialPassword } from './initial-password.ts'

test('[P-15] initial passwords have all four classes and no look-alikes, and differ', () => {
  const passwords = Array.from({ length: 2_000 }, () => newInitialPassword(systemRandom))
  for (const password of passwords) {
    assert.equal(password.length, 10)
    for (const oneClass of [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]) assert.match(password, oneClass)
    assert.doesNotMatch(password, /[0Oo1lI|]/)
  }
  assert.equal(new Set(passwords).size, passwords.length)
})

test('[P-15] the symbol stands anywhere', () => {
  const places = new Set(Array.from({ length: 2_000 }, () => newInitialPassword(systemRandom).search(/[^a-zA-Z0-9]/)))
  assert.equal(places.size, 10)
})
