import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { issuedRequest } from '#test/support/certificates.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('[C-10] the month’s fees stand by institution and payment, and the CSV runs no formula', async () => {
  world.clock.set('2027-03-05T09:00:00+09:00')
  const person = await somebody(world)
  await world.db
    .updateTable('institutions')
    .set({ name: '=HYPERLINK("http://x")医院' })
    .where('id', '=', person.institution)
    .execute()
  await issuedRequest(world, person, '+1')
  await issuedRequest(world, person, '受付')
  const visitor = await signedInOperator(world, await operator(world, 'certificate-desk'), '/certificates/fees')
  assert.deepEqual(await htmlErrors(visitor.html), [])
  assert.match(
    visitor.text,
    /診療報酬等支払額から控除\s*2件 3,000円\s*払込請求書による振込み\s*0件 0円\s*合計\s*2件 3,000円/,
  )
  assert.match(
    visitor.document.querySelector('main tbody tr')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '',
    /2件3,000円$/,
  )
  const origin = world.env.origins.backoffice ?? ''
  const body = new URLSearchParams({ form_token: visitor.formToken, month: '2027-03' })
  const response = await visitor.send('/certificates/fees/file', { method: 'POST', body, headers: { origin } })
  assert.equal(response.headers.get('content-type'), 'text/csv; charset=utf-8')
  const [head, ...lines] = (await response.text()).trim().split('\r\n')
  assert.match(head ?? '', /発行日,医療機関等コード,医療機関等名,端末名称等,リクエストID,支払方法,発行料（円）/)
  assert.equal(lines.length, 2)
  for (const line of lines) assert.match(line, /^2027\/03\/05,0119999999,"'=HYPERLINK\(""http:\/\/x""\)医院",.*,1500$/)
  assert.ok(lines.some((line) => line.includes(",'+1,")))
  await visitor.open('/certificates/fees?month=2027-02')
  assert.match(visitor.text, /この月に発行した電子証明書はありません/)
  await visitor.open('/certificates/fees?month=2020-01')
  const selected = visitor.document.querySelector('select option[selected]')?.textContent
  assert.equal(selected, '2020年1月', 'older than what is offered')
})
