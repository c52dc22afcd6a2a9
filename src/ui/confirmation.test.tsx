import assert from 'node:assert/strict'
import test from 'node:test'
import { Confirmation } from './confirmation.tsx'
import { Copyable } from './copyable.tsx'

test('[X-04] a confirmation posts what it was given and nothing of what it shows', () => {
  const html = String(
    <Confirmation
      title="入力内容確認"
      values={[{ term: '医療機関名', value: '<霞が関>診療所' }]}
      action="/register/confirm"
      formToken="token"
      sends={{ draft: 'd1' }}
      cancel={{ href: '/register' }}
    />,
  )
  assert.match(html, /^<form class="question" method="post" action="\/register\/confirm"/)
  const sent = Array.from(html.matchAll(/<input type="hidden" name="(\w+)" value="(\w+)"/g), ([, name, value]) => [
    name,
    value,
  ])
  assert.deepEqual(sent, [
    ['form_token', 'token'],
    ['draft', 'd1'],
  ])
  assert.match(html, /&lt;霞が関&gt;診療所/)
})

test('a code is shown in groups, what is left over is one more, and no character is lost', () => {
  const groups = (value: string, sizes: number[]) =>
    Array.from(
      String(<Copyable label="コード" value={value} groups={sizes} />).matchAll(/copyable-group">([^<]*)</g),
      ([, text]) => text,
    )
  assert.deepEqual(groups('1312345670', [2, 1, 4, 2, 1]), ['13', '1', '2345', '67', '0'])
  assert.deepEqual(groups('ABCDEFG', [4]), ['ABCD', 'EFG'])
  assert.deepEqual(groups('AB', [4, 4]), ['AB'])
})
