import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { readEntries, UnreadableBody } from './read-entries.ts'

const FORM = 'application/x-www-form-urlencoded'
const LIMIT = 1000

const post = (body: string | Uint8Array, type = FORM) =>
  new Request('http://localhost/', { method: 'POST', body: body as string, headers: { 'content-type': type } })

async function refusal(request: Request, files = false): Promise<number | undefined> {
  try {
    await readEntries(request, LIMIT, files)
    return undefined
  } catch (error) {
    assert(error instanceof UnreadableBody)
    return error.status
  }
}

test('names and values are decoded, repeated names kept in order', async () => {
  const entries = await readEntries(post('a=1&a=2&%E5%90%8D=%E5%B1%B1+%E7%94%B0'), LIMIT, false)
  assert.deepEqual(
    [...entries],
    [
      ['a', ['1', '2']],
      ['名', ['山 田']],
    ],
  )
})

test('[X-06] other types than forms are refused', async () => {
  assert.equal(await refusal(post('{"a":1}', 'application/json')), 415)
  assert.equal(await refusal(post('a=1', 'text/plain')), 415)
  assert.equal(await refusal(post('--x', 'multipart/form-data; boundary=x')), 415)
})

test('[X-06] bodies over the limit are refused, announced or not', async () => {
  assert.equal(await refusal(post(`a=${'x'.repeat(LIMIT)}`)), 413)
  const stream = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('x'.repeat(600)))
    },
  })
  const chunked = new Request('http://localhost/', {
    method: 'POST',
    body: stream,
    headers: { 'content-type': FORM },
    duplex: 'half',
  } as RequestInit)
  assert.equal(await refusal(chunked), 413)
})

test('[X-06] what is not UTF-8 is refused: lone surrogates, cut sequences, NUL', async () => {
  for (const body of ['a=%ED%A0%80', 'a=%E5%90', 'a=%FF', 'a=%', 'a=%zz', 'a=%00', '%00=a'])
    assert.equal(await refusal(post(body)), 400, body)
})

test('[X-06] more than 500 fields are refused, also when all have one name', async () => {
  const part = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n'
  const body = `${part.repeat(501)}--x--\r\n`
  await assert.rejects(readEntries(post(body, 'multipart/form-data; boundary=x'), body.length, true), { status: 400 })
  await assert.rejects(readEntries(post('a=&'.repeat(501)), body.length, false), { status: 400 })
})

test('a body that breaks off is unreadable, and no failure of ours', async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('a='))
      controller.error(new Error('aborted'))
    },
  })
  const headers = { 'content-type': FORM }
  const request = new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  assert.equal(await refusal(request), 400)
})

test('a broken multipart body is refused', async () => {
  assert.equal(await refusal(post('nonsense', 'multipart/form-data; boundary=x'), true), 400)
})

test('whatever is posted is read or refused, never a crash', async () => {
  const types = fc.constantFrom(FORM, 'multipart/form-data; boundary=x')
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), types, async (body, type) => {
      await refusal(post(body, type), true)
    }),
  )
})
