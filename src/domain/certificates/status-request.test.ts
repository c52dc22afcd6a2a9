import assert from 'node:assert/strict'
import test from 'node:test'
import { der, derInteger, derObjectIdentifier, TAG } from './der.ts'
import { issuerNamed, readStatusRequest, STATUS_REQUEST_BYTES_MOST } from './status-request.ts'

const SHA_1 = derObjectIdentifier('1.3.14.3.2.26')
const NULL = Buffer.of(0x05, 0x00)
const [NAME, KEY] = [Buffer.alloc(20, 1), Buffer.alloc(20, 2)]

const idOf = (serial: Buffer): Buffer =>
  der(TAG.sequence, der(TAG.sequence, SHA_1, NULL), octets(NAME), octets(KEY), derInteger(serial))
const octets = (bytes: Buffer): Buffer => der(TAG.octetString, bytes)

const VERSION_1 = der(TAG.explicit0, derInteger(Buffer.of(0)))
const REQUESTOR = der(TAG.explicit1, der(0xa4, der(TAG.sequence)))
const SINGLE_EXTENSIONS = der(TAG.explicit0, der(TAG.sequence))

function extensionsOf(nonce: Buffer, id = '1.3.6.1.5.5.7.48.1.2'): Buffer {
  const extension = der(TAG.sequence, derObjectIdentifier(id), octets(octets(nonce)))
  return der(TAG.explicit2, der(TAG.sequence, extension))
}

const requestOf = (...parts: readonly Buffer[]): Buffer => der(TAG.sequence, der(TAG.sequence, ...parts))
const listOf = (...ids: readonly Buffer[]): Buffer =>
  der(TAG.sequence, ...ids.map((id) => der(TAG.sequence, id, SINGLE_EXTENSIONS)))

const SERIAL = Buffer.from('4a5b', 'hex')
const NONCE = Buffer.alloc(32, 7)
const FULL = requestOf(VERSION_1, REQUESTOR, listOf(idOf(SERIAL), idOf(NAME)), extensionsOf(NONCE))

test('[C-08] a request says which certificates are asked about, as they were asked, and its nonce', () => {
  const issuer = issuerNamed(SHA_1, NAME, KEY)
  assert.deepEqual(readStatusRequest(FULL), {
    certificates: [
      { asked: idOf(SERIAL), issuer, serial: SERIAL },
      { asked: idOf(NAME), issuer, serial: NAME },
    ],
    nonce: der(TAG.sequence, derObjectIdentifier('1.3.6.1.5.5.7.48.1.2'), octets(octets(NONCE))),
  })
})

test('[C-08] without a nonce, or with one longer than 32 bytes, there is none to give back', () => {
  const list = listOf(idOf(SERIAL))
  assert.equal(readStatusRequest(requestOf(list))?.nonce, undefined)
  assert.equal(readStatusRequest(requestOf(list, extensionsOf(Buffer.alloc(33))))?.nonce, undefined)
  assert.equal(readStatusRequest(requestOf(list, extensionsOf(NONCE, '1.3.6.1.5.5.7.48.1.4')))?.nonce, undefined)
})

test('[C-08] a nonce of no bytes, or of more than 128, makes a request malformed', () => {
  const list = listOf(idOf(SERIAL))
  for (const [bytes, isRequest] of [
    [0, false],
    [1, true],
    [128, true],
    [129, false],
  ] as const)
    assert.equal(
      readStatusRequest(requestOf(list, extensionsOf(Buffer.alloc(bytes)))) !== undefined,
      isRequest,
      `${bytes}`,
    )
})

test('[C-08] what no client could read in the answer is not asked: parameters of a hash, more in a CertID', () => {
  const parts = [octets(NAME), octets(KEY), derInteger(SERIAL)]
  const asked = (algorithm: readonly Buffer[], ...more: readonly Buffer[]) =>
    readStatusRequest(requestOf(listOf(der(TAG.sequence, der(TAG.sequence, SHA_1, ...algorithm), ...parts, ...more))))
  assert.ok(asked([]))
  assert.ok(asked([NULL]))
  assert.equal(asked([derInteger(Buffer.of(0))]), undefined)
  assert.equal(asked([NULL, NULL]), undefined)
  assert.equal(asked([NULL], octets(NAME)), undefined)
})

test('[C-08] a request about nothing, about more than ten, or too long is none', () => {
  assert.equal(readStatusRequest(requestOf(listOf())), undefined)
  assert.ok(readStatusRequest(requestOf(listOf(...Array.from({ length: 10 }, () => idOf(SERIAL))))))
  assert.equal(readStatusRequest(requestOf(listOf(...Array.from({ length: 11 }, () => idOf(SERIAL))))), undefined)
  const long = extensionsOf(Buffer.alloc(STATUS_REQUEST_BYTES_MOST))
  assert.equal(readStatusRequest(requestOf(listOf(idOf(SERIAL)), long)), undefined)
})

test('[C-08] what is cut short, runs on or says a wrong length anywhere is no request, and no fault', () => {
  for (let length = 0; length < FULL.length; length += 1)
    assert.equal(readStatusRequest(FULL.subarray(0, length)), undefined, `the first ${length} bytes`)
  assert.equal(readStatusRequest(Buffer.concat([FULL, Buffer.of(0)])), undefined)
  for (let at = 0; at < FULL.length; at += 1)
    for (const bit of [1, 0x80]) {
      const changed = Buffer.from(FULL)
      changed[at] = (changed[at] ?? 0) ^ bit
      assert.doesNotThrow(() => readStatusRequest(changed), `byte ${at}`)
    }
})
