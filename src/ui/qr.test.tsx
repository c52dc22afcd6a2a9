import assert from 'node:assert/strict'
import test from 'node:test'
import decodeQR from 'qr/decode.js'
import { Qr } from './qr.tsx'

const PIXELS_PER_MODULE = 4

/** Draws the path as a scanner would see it. */
function drawn(html: string) {
  const modules = Number(/viewBox="0 0 (\d+) /.exec(html)?.[1])
  const size = modules * PIXELS_PER_MODULE
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (const [, x, y, length] of html.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < PIXELS_PER_MODULE; row += 1)
      for (let column = 0; column < Number(length) * PIXELS_PER_MODULE; column += 1) {
        const at = (Number(y) * PIXELS_PER_MODULE + row) * size + Number(x) * PIXELS_PER_MODULE + column
        data.set([0, 0, 0], at * 4)
      }
  return { width: size, height: size, data }
}

test('what is drawn is what a scanner reads, whatever its length', () => {
  for (const content of ['https://homecare.example/u/7KQ2M9XD4TPA', `otpauth://totp/${'A'.repeat(300)}`, '漢字']) {
    const html = String(<Qr content={content} caption="受付ページを開きます" />)
    assert.equal(decodeQR(drawn(html)), content)
  }
})

test('the caption says what it opens', () => {
  assert.match(String(<Qr content="a" caption="受付ページを開きます" />), /<figcaption>受付ページを開きます/)
})
