import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import test from 'node:test'
import { listen } from './listen.ts'

const LOOPBACK = '127.0.0.1'

async function freePort(): Promise<number> {
  const server = createServer().listen(0, LOOPBACK)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const LIMIT = { timeout: 20_000 }

for (const [slow, sent] of [
  ['headers', 'GET / HTTP/1.1\r\nHost: localhost\r\nX: '],
  ['a body', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\na='],
] as const)
  test(`[X-06] who sends ${slow} without end is cut off soon after the time for it is over`, LIMIT, async (t) => {
    const fetch = async (request: Request) => new Response(await request.text().catch(() => ''))
    const server = await listen(fetch, await freePort(), LOOPBACK, { patience: { headersMs: 300, requestMs: 400 } })
    t.after(() => server.close())
    const socket = connect(server.port, LOOPBACK)
    socket.write(sent)
    assert.match(await text(socket), /^HTTP\/1\.1 408 /)
  })

test('[X-01] a port that is taken is named, with what to do', async (t) => {
  const port = await freePort()
  const first = await listen(() => new Response(), port, LOOPBACK)
  t.after(() => first.close())
  await assert.rejects(
    listen(() => new Response(), port, LOOPBACK),
    { message: `Port ${port} is taken by another program: stop it, or set PORT_BASE to another number.` },
  )
})
