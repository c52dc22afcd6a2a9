import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { decodeText } from './encoding.ts'
import { examineFile } from './examine-file.ts'
import { encodeShiftJis } from './shift-jis.ts'

const TEXT = 'コード,名称\n0112345,髙橋医院\n'
const inBytes = (bytes: Buffer) => [...bytes].map((byte) => Uint8Array.of(byte))

test('UTF-8 with and without byte order mark and Shift_JIS are told apart', async () => {
  assert.equal((await examineFile([Buffer.from(TEXT)])).encoding, 'utf-8')
  assert.equal((await examineFile([Buffer.from(`\ufeff${TEXT}`)])).encoding, 'utf-8')
  assert.equal((await examineFile([encodeShiftJis(TEXT)])).encoding, 'shift_jis')
  assert.equal((await examineFile([Buffer.from('0112345,abc\n')])).encoding, 'utf-8')
})

test('one damaged byte does not turn a UTF-8 file into Shift_JIS', async () => {
  const damaged = Buffer.concat([Buffer.from(TEXT), Buffer.of(0xff), Buffer.from(TEXT)])
  assert.equal((await examineFile([damaged])).encoding, 'utf-8')
})

test('characters cut by the border of two chunks are counted as read', async () => {
  const { encoding, sha256, bytes } = await examineFile(inBytes(encodeShiftJis(TEXT)))
  assert.equal(encoding, 'shift_jis')
  assert.equal(bytes, encodeShiftJis(TEXT).length)
  assert.deepEqual(sha256, createHash('sha256').update(encodeShiftJis(TEXT)).digest())
})

test('an empty file is UTF-8', async () => {
  assert.deepEqual(await examineFile([]), { encoding: 'utf-8', bytes: 0, sha256: createHash('sha256').digest() })
})

test('decoding leaves the byte order mark out and marks what cannot be read', async () => {
  const decode = async (bytes: Buffer, encoding: 'utf-8' | 'shift_jis') =>
    (await Array.fromAsync(decodeText(inBytes(bytes), encoding))).join('')
  assert.equal(await decode(Buffer.from(`\ufeff${TEXT}`), 'utf-8'), TEXT)
  assert.equal(await decode(encodeShiftJis(TEXT), 'shift_jis'), TEXT)
  assert.equal(await decode(Buffer.from([0x61, 0xe9, 0xab]), 'utf-8'), 'a\ufffd')
})
