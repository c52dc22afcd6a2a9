import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { returnPath } from './return-path.ts'

test('[X-06] a path of this site is where one comes back to', () => {
  for (const path of ['/', '/my-list', '/my-list?before=1&x=%E3%81%82', '/menu#top'])
    assert.equal(returnPath(path), path)
  assert.equal(returnPath('/my-list/../menu'), '/menu')
})

test('[X-06] an address of another site, however it is disguised, is none', () => {
  for (const asked of [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '///elsewhere.example',
    '/\\elsewhere.example',
    '\\/elsewhere.example',
    '/a/..//elsewhere.example',
    '/./\\elsewhere.example',
    '/.//elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '/ok\r\nset-cookie: a=b',
    '/\u0085/elsewhere.example',
    'javascript:alert(1)',
    'my-list',
    '?to=/',
    ' /my-list',
    `/${'x'.repeat(2_000)}`,
    '',
    null,
    undefined,
  ])
    assert.equal(returnPath(asked), undefined, String(asked))
})

test('[X-06] whatever is accepted stays on this site in a browser', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '@',
    ':',
    '?',
    '#',
    '%2f',
    'https:',
    'elsewhere.example',
    '\t',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (some) => {
      const path = returnPath(some.join(''))
      if (path !== undefined) assert.equal(new URL(path, 'https://portal.example').host, 'portal.example')
    }),
    { numRuns: 3_000 },
  )
})
