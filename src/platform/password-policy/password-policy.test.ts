import assert from 'node:assert/strict'
import test from 'node:test'
import { findBrokenRules, findUnusable, isTooMuchLike, type PasswordPolicy } from './password-policy.ts'

const policy: PasswordPolicy = {
  characters: { least: 8, most: 20 },
  symbols: "`~!@#$%^&*_{}|:;'<>,.?-()/",
  reuse: { below: 13, generations: 5, alike: 5 },
}

const broken = (password: string) => findBrokenRules(policy, password)

test('[L-07] a password of 8 to 20 characters with all four classes breaks no rule', () => {
  for (const password of ['aB3-efgh', `aB3-${'x'.repeat(16)}`]) assert.deepEqual(broken(password), [])
})

test('[L-07] every broken rule is named, not only the first', () => {
  assert.deepEqual(broken(''), ['length', 'digit', 'lower', 'upper', 'symbol'])
  assert.deepEqual(broken('abcdefg'), ['length', 'digit', 'upper', 'symbol'])
  assert.deepEqual(broken('ABCDEFGH'), ['digit', 'lower', 'symbol'])
  assert.deepEqual(broken('12345678'), ['lower', 'upper', 'symbol'])
  assert.deepEqual(broken('--------'), ['digit', 'lower', 'upper'])
})

test('[L-07] 7 and 21 characters are one too few and one too many', () => {
  assert.deepEqual(broken('aB3-efg'), ['length'])
  assert.deepEqual(broken(`aB3-${'x'.repeat(17)}`), ['length'])
})

test('[L-07] each of the listed symbols counts as one', () => {
  for (const symbol of policy.symbols) assert.deepEqual(broken(`aB3efgh${symbol}`), [], symbol)
})

test('[L-07] any other character is refused by name: symbols not listed, blanks, full width, what is not ASCII', () => {
  for (const other of ['"', '+', '=', '[', ']', '\\', ' ', '　', 'Ａ', '＠', 'あ', 'é', '🔑', '\u200b'])
    assert.deepEqual(
      [broken(`aB3-efgh${other}`), findUnusable(policy, `aB3-efgh${other}${other}`)],
      [['usable'], [other]],
    )
})

test('[L-07] below 13 characters a password must not begin with the five characters of another', () => {
  const former = 'staff123'
  assert.equal(isTooMuchLike(policy, 'staff456', former), true)
  assert.equal(isTooMuchLike(policy, 'staff123', former), true)
  assert.equal(isTooMuchLike(policy, 'stafF456', former), false)
  assert.equal(isTooMuchLike(policy, 'staff4567890', former), true)
  assert.equal(isTooMuchLike(policy, 'staff45678901', former), false, '13 characters are long enough')
})
