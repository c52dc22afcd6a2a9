import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeBrowser } from './describe-browser.ts'

test('[X-07] a browser is called what its owner calls it', () => {
  const windows =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
  const mac =
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15'
  assert.equal(describeBrowser(windows), 'Google Chrome（Windows）')
  assert.equal(describeBrowser(`${windows} Edg/142.0.0.0`), 'Microsoft Edge（Windows）')
  assert.equal(describeBrowser(mac), 'Safari（Mac）')
  assert.equal(
    describeBrowser('Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0'),
    'Firefox（Linux）',
  )
})

test('what says nothing of itself is some other browser', () => {
  for (const userAgent of [null, '', 'curl/8.5.0', '<script>'])
    assert.equal(describeBrowser(userAgent), 'そのほかのブラウザー')
})
