import assert from 'node:assert/strict'
import test from 'node:test'
import { keyIdOf, readKeyring, secretsFrom } from './keyring.ts'
import { sealContext } from './sealed-columns.ts'

const OLD = `old:${Buffer.alloc(32, 1).toString('base64')}`
const NEW = `new:${Buffer.alloc(32, 2).toString('base64')}`
const MAC = Buffer.alloc(32, 3).toString('base64')
const [ONE, OTHER] = [sealContext('mails.body', '1'), sealContext('mails.body', '2')]

const secrets = (...keys: string[]) => secretsFrom(readKeyring(keys, MAC))

test('what is sealed opens again, and only in its own context', () => {
  const sealed = secrets(NEW).seal('ひみつ', ONE)
  assert.equal(secrets(NEW).open(sealed, ONE), 'ひみつ')
  assert.throws(() => secrets(NEW).open(sealed, OTHER))
})

test('the same text seals differently each time', () => {
  assert.notDeepEqual(secrets(NEW).seal('a', ONE), secrets(NEW).seal('a', ONE))
})

test('a changed byte anywhere is noticed', () => {
  const sealed = secrets(NEW).seal('ひみつ', ONE)
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    assert.throws(() => secrets(NEW).open(changed, ONE), `byte ${at}`)
  }
})

test('[X-12] after a rotation old values open, new ones are sealed with the new key', () => {
  const sealed = secrets(OLD).seal('before', ONE)
  const rotated = secrets(NEW, OLD)
  assert.equal(rotated.open(sealed, ONE), 'before')
  assert.equal(keyIdOf(rotated.seal('after', ONE)), 'new')
  assert.throws(() => secrets(NEW).open(sealed, ONE), /old/)
})

test('keys that are too short, or share an id, are refused', () => {
  assert.throws(() => readKeyring(['a:AAAA'], MAC), /32 bytes/)
  assert.throws(() => readKeyring([OLD, OLD], MAC), /id of its own/)
  assert.throws(() => readKeyring([], MAC), /id of its own/)
})

test('keyed hashes differ by purpose', () => {
  assert.notDeepEqual(secrets(NEW).mac('a', 'x'), secrets(NEW).mac('b', 'x'))
})
