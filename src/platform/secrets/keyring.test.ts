import assert from 'node:assert/strict'
import test from 'node:test'
import { keyIdOf, readKeyring, secretsFrom } from './keyring.ts'

const OLD = `old:${Buffer.alloc(32, 1).toString('base64')}`
const NEW = `new:${Buffer.alloc(32, 2).toString('base64')}`
const MAC = Buffer.alloc(32, 3).toString('base64')

const secrets = (...keys: string[]) => secretsFrom(readKeyring(keys, MAC))

test('what is sealed opens again, and only in its own context', () => {
  const sealed = secrets(NEW).seal('ひみつ', 'accounts.password 1')
  assert.equal(secrets(NEW).open(sealed, 'accounts.password 1'), 'ひみつ')
  assert.throws(() => secrets(NEW).open(sealed, 'accounts.password 2'))
})

test('the same text seals differently each time', () => {
  assert.notDeepEqual(secrets(NEW).seal('a', 'c'), secrets(NEW).seal('a', 'c'))
})

test('a changed byte anywhere is noticed', () => {
  const sealed = secrets(NEW).seal('ひみつ', 'c')
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    assert.throws(() => secrets(NEW).open(changed, 'c'), `byte ${at}`)
  }
})

test('[X-12] after a rotation old values open, new ones are sealed with the new key', () => {
  const sealed = secrets(OLD).seal('before', 'c')
  const rotated = secrets(NEW, OLD)
  assert.equal(rotated.open(sealed, 'c'), 'before')
  assert.equal(keyIdOf(rotated.seal('after', 'c')), 'new')
  assert.throws(() => secrets(NEW).open(sealed, 'c'), /old/)
})

test('keys that are too short, or share an id, are refused', () => {
  assert.throws(() => readKeyring(['a:AAAA'], MAC), /32 bytes/)
  assert.throws(() => readKeyring([OLD, OLD], MAC), /id of its own/)
  assert.throws(() => readKeyring([], MAC), /id of its own/)
})

test('keyed hashes differ by purpose', () => {
  assert.notDeepEqual(secrets(NEW).mac('a', 'x'), secrets(NEW).mac('b', 'x'))
})
