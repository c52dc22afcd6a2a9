import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf } from './network-of.ts'

test('an IPv4 address stands for itself', () => {
  assert.equal(networkOf('192.0.2.7'), '192.0.2.7')
  assert.equal(networkOf('unknown'), 'unknown')
})

test('every address of an IPv6 /64 is one network, however it is written', () => {
  for (const address of ['2001:db8:0:1::1', '2001:0DB8:0:1:ffff:1:2:3', '2001:db8:0:1::', '2001:db8::1:0:0:0:9'])
    assert.equal(networkOf(address), '2001:db8:0:1::/64')
  assert.equal(networkOf('::1'), '0:0:0:0::/64')
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0::/64')
  assert.notEqual(networkOf('2001:db8:0:2::1'), networkOf('2001:db8:0:1::1'))
})
