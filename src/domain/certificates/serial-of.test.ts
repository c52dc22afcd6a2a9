import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { test } from 'node:test'
import { der, derInteger, TAG } from './der.ts'
import { serialOf } from './serial-of.ts'

const certificate = (serial: Buffer, rest = 300) =>
  der(
    TAG.sequence,
    der(TAG.sequence, der(TAG.explicit0, derInteger(Buffer.of(2))), derInteger(serial), Buffer.alloc(rest)),
  )

test('the serial number is found behind lengths of every size, with or without a leading zero', () => {
  for (const serial of [Buffer.alloc(16, 0x5a), Buffer.alloc(16, 0xfa)])
    for (const rest of [0, 100, 300, 70_000]) assert.deepEqual(serialOf(certificate(serial, rest)), serial)
})

test('what is no certificate, or is cut off anywhere, has none', () => {
  const whole = certificate(Buffer.alloc(16, 1))
  for (let length = 0; length < whole.length; length += 1) assert.equal(serialOf(whole.subarray(0, length)), undefined)
  for (const text of ['', 'x', '30', '3080', '30ff', '3084ffffffff', '300430020202'])
    assert.equal(serialOf(Buffer.from(text, 'hex')), undefined, text)
})

test('it agrees with OpenSSL about a real one', () => {
  const pem = `-----BEGIN CERTIFICATE-----
MIIBajCCARCgAwIBAgIRAI8AESIzRFVmd4iZqrvM3e4wCgYIKoZIzj0EAwIwDDEK
MAgGA1UEAwwBYTAeFw0yNjExMjkyMDEzMDJaFw0zNjExMjYyMDEzMDJaMAwxCjAI
BgNVBAMMAWEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASftUdBAzleg3Cik4Yk
OQ8Fzi+94cQjuTT/LWhS3hZexMpSx/O0q/lG1KpBwUfp+SKOmX94L9zuhLqakGmV
grx7o1MwUTAdBgNVHQ4EFgQUm4iIHWE0/on8DohAW8ZXN6X4nrwwHwYDVR0jBBgw
FoAUm4iIHWE0/on8DohAW8ZXN6X4nrwwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjO
PQQDAgNIADBFAiBdNHHBrYqW8/bJaY11aCWGf5OuY1LjjbV+FJeGe9V7bQIhAO+N
pr6IButv4AVT1ClyNv0jUmstsxKDJ6Vxn6iDVKtM
-----END CERTIFICATE-----`
  const real = new X509Certificate(pem)
  assert.equal(serialOf(real.raw)?.toString('hex'), real.serialNumber.toLowerCase())
})
