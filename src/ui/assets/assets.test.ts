import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type Assets, loadAssets } from './assets.ts'

let assets: Assets
before(() => {
  assets = loadAssets()
})

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  assets.respond(path, new Request(`http://x${path}`, { method, headers }))

async function answer(path: string, headers?: Record<string, string>) {
  const response = ask(path, headers)
  assert.ok(response, path)
  return { headers: response.headers, body: Buffer.from(await response.arrayBuffer()) }
}

/** Compression goes on after start; it takes a moment. */
async function compressedAnswer(path: string, accepted: string, coding: string) {
  for (;;) {
    const answered = await answer(path, { 'accept-encoding': accepted })
    if (answered.headers.get('content-encoding') === coding) return answered
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('an address carries the hash of its content and may be kept for ever', async () => {
  for (const [name, type] of [
    ['main.css', 'text/css; charset=utf-8'],
    ['fonts.css', 'text/css; charset=utf-8'],
    ['main.js', 'text/javascript; charset=utf-8'],
    ['favicon-portal.svg', 'image/svg+xml; charset=utf-8'],
  ] as const) {
    assert.match(assets.url(name), /^\/assets\/[\w-]+\.[\da-f]{10}\.\w+$/)
    const { headers, body } = await answer(assets.url(name))
    assert.equal(headers.get('content-type'), type)
    assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('content-length'), String(body.length))
  }
})

test('texts are sent compressed to those who read it', async () => {
  const path = assets.url('main.css')
  const plain = (await answer(path)).body
  assert.deepEqual(brotliDecompressSync((await compressedAnswer(path, 'gzip, br', 'br')).body), plain)
  assert.deepEqual(gunzipSync((await compressedAnswer(path, 'gzip;q=0.8', 'gzip')).body), plain)
  assert.equal((await answer(path, { 'accept-encoding': 'br;q=0, gzip;q=0' })).headers.get('content-encoding'), null)
  assert.equal((await answer(path)).headers.get('vary'), 'accept-encoding')
})

test('every font the style sheet names is served, and nothing of another size', async () => {
  const css = String((await answer(assets.url('fonts.css'))).body)
  const fonts = [...css.matchAll(/url\(\.?\/?([^)]+)\)/g)].map(([, name]) => `/assets/${name}`)
  assert.ok(fonts.length > 100)
  assert.doesNotMatch(css, /\.woff"?\)|\.ttf/)
  for (const path of fonts) {
    const { headers, body } = await answer(path)
    assert.equal(headers.get('content-type'), 'font/woff2')
    assert.equal(body.subarray(0, 4).toString(), 'wOF2')
  }
})

test('HEAD has the headers alone', async () => {
  const response = ask(assets.url('main.js'), {}, 'HEAD')
  assert.ok(Number(response?.headers.get('content-length')) > 0)
  assert.equal(await response?.text(), '')
})

test('anything else is not there', () => {
  const old = assets.url('main.css').replace(/\.[\da-f]{10}\./, '.0123456789.')
  for (const path of [old, '/assets/', '/assets/main.css', '/assets/../package.json', '/assets/__proto__', '/other'])
    assert.equal(ask(path), undefined, path)
  assert.equal(ask(assets.url('main.css'), {}, 'POST'), undefined)
  assert.throws(() => assets.url('nothing.css'), /nothing\.css/)
})
