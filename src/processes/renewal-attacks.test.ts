import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { ClientRefusal } from '#domain/certificates/judge-client-certificate.ts'
import { revokeRequest } from '#domain/certificates/revoke-request.ts'
import { NOT_SHOWN_TEXTS } from '#sites/certificates/renewal/not-shown-texts.ts'
import { SHOWN_WORDS } from '#sites/certificates/renewal/renewal-words.ts'
import { signingRequest } from '#test/support/certificates.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import {
  type Certified,
  certified,
  forServers,
  ofAnotherAuthority,
  openRenewalDoor,
  postForm,
  postOrder,
  reenroll,
} from '#test/support/renewal-door.ts'
import { type Answer, type Holding, newRequest, requestFor, tlsTerminal } from '#test/support/tls-terminal.ts'

const opened = await openRenewalDoor()
after(() => opened[Symbol.asyncDispose]())
const { world, authority, door, downloadSite } = opened
const { clock } = world

const issue = () => certified(world)
const expired = await issue()
clock.advance({ days: 120 })
const [good, revoked, closed, neighbour, raced, sameAgain] = await Promise.all(Array.from({ length: 6 }, issue))
assert.ok(good && revoked && closed && neighbour && raced && sameAgain)
clock.advance({ years: 3, months: 3 })
clock.advance({ days: -91 })
const early = await clock.now()
clock.advance({ days: 1 })
const firstDay = await clock.now()
clock.advance({ days: 30 })
const notYet = await issue()
clock.set(firstDay.toString())
const { institution, id } = revoked
await world.transact((work) => revokeRequest(work, { institution, id, reason: 1 }))
await world.db.updateTable('institutions').set({ closed_at: firstDay }).where('id', '=', closed.institution).execute()

const count = async () =>
  Number(
    (
      await world.db
        .selectFrom('certificates')
        .select(({ fn }) => fn.countAll().as('all'))
        .executeTakeFirstOrThrow()
    ).all,
  )
const renewedMails = async ({ person }: Certified) =>
  (await world.mailsTo(person.email)).filter(({ kind }) => kind === 'certificate-renewed')

/** Every way to a next certificate. */
const ask = (terminal: ReturnType<typeof tlsTerminal>) => {
  const page = { say: 'page', send: (path: string) => terminal.send(path) } as const
  return [
    () => page.send('/renewal'),
    () => page.send('/renewal/signing-request'),
    () => page.send('/renewal/file'),
    async () => postForm(door, terminal, await newRequest(), await terminal.send('/')),
    async () => postOrder(door, terminal, await newRequest()),
    async () => reenroll(terminal, await newRequest()),
  ]
}

async function everyAnswer(holding: Holding | undefined): Promise<readonly Answer[]> {
  const terminal = tlsTerminal(door, holding)
  const answers: Answer[] = []
  for (const way of ask(terminal)) answers.push(await way())
  terminal.close()
  return answers
}

/** Three pages and a posted form answer with the page of this reason, order and EST with its words; nothing is issued. */
async function expectRefusedEverywhere(because: ClientRefusal, holding?: Holding): Promise<void> {
  const before = await count()
  const answers = await everyAnswer(holding)
  const { title, happened } = NOT_SHOWN_TEXTS[because]
  for (const { status, type, body } of answers.slice(0, 4)) {
    assert.equal(status, 403)
    assert.match(type, /^text\/html/)
    assert.ok(body.includes(`<h1>${title}</h1>`) && body.includes(happened), body)
    assert.deepEqual(await htmlErrors(body), [])
  }
  const [, , , , order, est] = answers
  assert.deepEqual([order?.status, JSON.parse(order?.body ?? '')], [403, { refused: SHOWN_WORDS[because] }])
  assert.deepEqual([est?.status, est?.body], [because === 'none' ? 401 : 403, `${SHOWN_WORDS[because]}\n`])
  assert.match(est?.type ?? '', /^text\/plain/)
  assert.equal(await count(), before)
}

const SHOWN: Record<string, [ClientRefusal, Holding | undefined]> = {
  'none at all': ['none', undefined],
  'one that was revoked': ['revoked', revoked],
  'one that has expired': ['expired', expired],
  'one that is not valid yet': ['not-yet', notYet],
  'one of another authority, with our serial number': ['foreign', await ofAnotherAuthority(good)],
  'one for servers, signed by our own key': ['foreign', await forServers(authority, good)],
  'one of an institution that is no more': ['closed', closed],
}

for (const [shown, [because, holding]] of Object.entries(SHOWN))
  test(`[C-09] [C-06] renewal with ${shown} is refused on each way, in the words of its own, and nothing is issued`, () =>
    expectRefusedEverywhere(because, holding))

test('[C-09] a certificate that is only spoken of, in a header, renews nothing at either door', async () => {
  const spoken = { 'client-cert': `:${good.certificate.toString('base64')}:` }
  for (const origin of [door, downloadSite]) {
    const answer = await fetchStatus(origin, spoken)
    assert.deepEqual(answer, [401, `${SHOWN_WORDS.none}\n`], origin)
  }
})

async function fetchStatus(origin: string, headers: Record<string, string>) {
  const body = (await newRequest()).toString('base64')
  const path = '/.well-known/est/simplereenroll'
  const sending = { method: 'POST', headers: { ...headers, 'content-type': 'application/pkcs10' }, body }
  if (origin === door) {
    const terminal = tlsTerminal(door)
    const answer = await terminal.send(path, sending)
    terminal.close()
    return [answer.status, answer.body]
  }
  const answer = await fetch(`${origin}${path}`, sending)
  return [answer.status, await answer.text()]
}

test('[C-09] more than 90 days before the end nothing is renewed, on any way', async () => {
  clock.set(early.toString())
  const before = await count()
  const [page, form, file, posted, order, est] = await everyAnswer(good)
  assert.match(page?.body ?? '', /更新できるのは、有効期限の90日前にあたる/)
  for (const answer of [form, file]) assert.deepEqual([answer?.status, answer?.location], [303, '/renewal'])
  assert.match(posted?.body ?? '', /更新できるのは、有効期限の90日前からです/)
  assert.deepEqual([posted?.status, order?.status, est?.status], [422, 409, 400])
  assert.match(est?.body ?? '', /^更新できるのは、有効期限の90日前からです。\n$/)
  assert.equal(await count(), before)
  clock.set(firstDay.toString())
})

test('[C-06] [C-09] neither the key of a revoked certificate nor a CSR that names another terminal is taken', async () => {
  const before = await count()
  const terminal = tlsTerminal(door, good)
  const newCsr = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
  const { pem } = await signingRequest(newCsr, '/C=JP/OU=ほかの端末/CN=0118888888')
  const attempts: [Buffer, RegExp][] = [
    [await requestFor(revoked.key), /この鍵は、すでに電子証明書で使われています/],
    [await requestFor(neighbour.key), /この鍵は、すでに電子証明書で使われています/],
    [Buffer.from(pem.toString().replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64'), /別の医療機関コードか端末の名前/],
  ]
  for (const [request, words] of attempts) {
    const posted = await postForm(door, terminal, request, await terminal.send('/'))
    const answers = [posted, await postOrder(door, terminal, request), await reenroll(terminal, request)]
    assert.deepEqual(
      answers.map(({ status }) => status),
      [422, 409, 400],
    )
    for (const { body } of answers) assert.match(body, words)
  }
  terminal.close()
  assert.equal(await count(), before)
})

test('[C-06] what is no CSR, too large, of another type, or asked by another method is refused by its status', async () => {
  const before = await count()
  const terminal = tlsTerminal(door, good)
  const statuses = [
    await reenroll(terminal, Buffer.of()),
    await reenroll(terminal, Buffer.alloc(100_000, 0x30)),
    await reenroll(terminal, await newRequest(), 'text/plain'),
    await terminal.send('/.well-known/est/simplereenroll'),
    await postOrder(door, terminal, Buffer.from('no CSR')),
    await postOrder('https://evil.example', terminal, await newRequest()),
  ].map(({ status }) => status)
  assert.deepEqual(statuses, [400, 413, 415, 405, 409, 403])
  terminal.close()
  assert.equal(await count(), before)
})

test('[C-09] of fifty renewals at once, with fifty keys, by the page and by EST, there is one certificate and one mail', async () => {
  const before = await count()
  const requests = await Promise.all(Array.from({ length: 50 }, newRequest))
  const terminals = requests.map(() => tlsTerminal(door, raced))
  const answers = await Promise.all(
    requests.map((request, index) => {
      const terminal = terminals[index] ?? assert.fail()
      return index % 2 ? postOrder(door, terminal, request) : reenroll(terminal, request)
    }),
  )
  for (const terminal of terminals) terminal.close()
  assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  for (const { status, body } of answers.filter((answer) => answer.status !== 200))
    assert.ok([400, 409].includes(status) && body.includes('別の鍵ですでに更新されています'), `${status} ${body}`)
  assert.deepEqual([await count(), (await renewedMails(raced)).length], [before + 1, 1])
})

test('[C-09] fifty times the same CSR at once is one renewal, and each gets its certificate', async () => {
  const before = await count()
  const request = await newRequest()
  const terminals = Array.from({ length: 50 }, () => tlsTerminal(door, sameAgain))
  const answers = await Promise.all(terminals.map((terminal) => reenroll(terminal, request)))
  for (const terminal of terminals) terminal.close()
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
  assert.equal(new Set(answers.map(({ body }) => body)).size, 1)
  assert.deepEqual([await count(), (await renewedMails(sameAgain)).length], [before + 1, 1])
})

test('[C-09] what another institution renewed stays theirs: its file, its CSR, its form', async () => {
  const request = await newRequest()
  const mine = tlsTerminal(door, good)
  assert.equal((await reenroll(mine, request)).status, 200)
  const form = await mine.send('/')
  mine.close()
  const before = await count()
  const theirs = tlsTerminal(door, neighbour)
  for (const address of ['/renewal/file', `/renewal/file?certificate=${good.serial.toString('hex')}`]) {
    const { status, location, body } = await theirs.send(address)
    assert.deepEqual([status, location, body.includes('CERTIFICATE')], [303, '/renewal', false])
  }
  const page = await theirs.send('/renewal')
  assert.doesNotMatch(page.body, /新しい電子証明書ができています/)
  for (const { status, body } of [await postOrder(door, theirs, request), await reenroll(theirs, request)]) {
    assert.ok([400, 409].includes(status))
    assert.match(body, /この鍵は、すでに電子証明書で使われています/)
    assert.doesNotMatch(body, new RegExp(good.serial.toString('hex')))
  }
  const withTheirToken = await postForm(door, theirs, await newRequest(), { ...form, cookies: '' })
  assert.deepEqual([withTheirToken.status, /もう一度送信してください/.test(withTheirToken.body)], [403, true])
  theirs.close()
  assert.equal(await count(), before)
})
