import assert from 'node:assert/strict'
import test from 'node:test'
import type { Child } from 'hono/jsx'
import { raw } from './html.ts'

test('text and attributes are escaped, elements and what is HTML already are not', () => {
  const typed = `<script>"&'`
  const escaped = '&lt;script&gt;&quot;&amp;&#39;'
  assert.equal(String(<p title={typed}>{typed}</p>), `<p title="${escaped}">${escaped}</p>`)
  assert.equal(String(<p>{[<b>{typed}</b>, raw('<hr/>')]}</p>), `<p><b>${escaped}</b><hr/></p>`)
})

test('what is not there leaves no trace; zero and false in a data attribute do', () => {
  const Nothing = () => null
  assert.equal(
    String(
      <p id={undefined}>
        {false}
        {null}
        <Nothing />
        {0}
      </p>,
    ),
    '<p>0</p>',
  )
  assert.equal(String(<input disabled={false} required data-open={false} />), '<input required="" data-open="false"/>')
})

test('the answer of a component is escaped when it is text, like any other', () => {
  const Said = ({ children }: { readonly children: Child }) => <>{children}</>
  const Text = (): Child => '<b>'
  assert.equal(String(<Said>{'<i>'}</Said>), '&lt;i&gt;')
  assert.equal(String(<p>{(Text as () => never)()}</p>), '<p>&lt;b&gt;</p>')
})

test('a child that is neither text nor element is a fault of the program', () => {
  assert.throws(() => <p>{Promise.resolve('later')}</p>, TypeError)
  assert.throws(() => <p>{{} as never}</p>, TypeError)
})
