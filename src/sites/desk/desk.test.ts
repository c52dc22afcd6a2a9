import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { recordDeskMessage } from '#domain/practice/record-desk-message.ts'
import { practiceClock } from '#platform/clock/practice-clock.ts'
import { serveSite } from '#platform/site/serve-site.ts'
import { mailSource } from '#test/support/mail-source.ts'
import { openWorld, type World, type WorldEnvironment } from '#test/support/world.ts'
import { desk } from './site.ts'

let world: World
let env: WorldEnvironment

before(async () => {
  world = await openWorld()
  env = { ...world.env, clock: practiceClock(world.db) }
  await receive('hanako@clinic.example', '最初のメール')
  await receive('taro@clinic.example', '<script>次のメール</script>')
})
after(() => world[Symbol.asyncDispose]())

const receive = (to: string, subject: string) =>
  world.transact((work) => recordDeskMessage(work, mailSource({ to, subject }), [to]))

const visit = () => world.visit(desk as never)

test('[X-02] the desk is not there in production', async () => {
  const app = serveSite(desk, { ...env, practice: false })
  for (const { path } of desk.pages) {
    const response = await app.request(`http://localhost:8407${path.replace(/:\w+/, '1')}`)
    assert.equal(response.status, 404, path)
  }
})

test('[X-02] the desk answers under its own name only, so that no page elsewhere can pass for it', async () => {
  const app = serveSite(desk, env)
  for (const host of ['attacker.example:8407', 'localhost:9999', 'localhost.attacker.example:8407'])
    for (const path of ['/', '/inbox', '/api/people', '/api/messages'])
      assert.equal((await app.request(`http://${host}${path}`)).status, 403, host + path)
  for (const host of ['localhost:8407', '127.0.0.1:8407', '[::1]:8407'])
    assert.equal((await app.request(`http://${host}/inbox`)).status, 200, host)
})

test('[X-02] the inbox lists every mail, newest first, and narrows to a part of an address', async () => {
  const visitor = await visit().open('/inbox')
  assert.ok(visitor.text.indexOf('次のメール') < visitor.text.indexOf('最初のメール'))
  await visitor.press('絞り込む', { 宛先: 'HANAKO' })
  assert.ok(visitor.text.includes('最初のメール') && !visitor.text.includes('次のメール'))
  await visitor.open('/inbox?to=nobody')
  assert.match(visitor.text, /宛先に「nobody」を含むメールはありません/)
  await visitor.open('/inbox?before=1')
  assert.match(visitor.text, /メールはまだ届いていません/)
})

test('[X-02] a mail is shown as it looks, as text with links, with its headers and as it came', async () => {
  const visitor = await visit().open('/inbox/1')
  assert.equal(visitor.heading, '最初のメール')
  const frame = visitor.document.querySelector('iframe')
  assert.equal(frame?.getAttribute('src'), '/inbox/1/html')
  assert.ok(visitor.document.querySelector('#text a[href="https://portal.example/register/abc"]'))
  assert.match(visitor.document.querySelector('#headers')?.textContent ?? '', /Message-ID/i)
  await visitor.open('/inbox/1/raw')
  assert.match(visitor.html, /^From: /m)
  assert.equal(visitor.headers.get('content-type'), 'text/plain; charset=utf-8')
})

test('[X-06] the HTML of a mail can run no script, fetch nothing and leave its frame by new pages only', async () => {
  const visitor = await visit().open('/inbox/1/html')
  const policy = visitor.headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'none'/)
  assert.doesNotMatch(policy, /script-src|connect-src|allow-same-origin|allow-top-navigation/)
  assert.match(visitor.html, /<head><base target="_blank">/)
})

test('[X-06] a mail that nobody received, or no number, is not found', async () => {
  for (const id of ['99', '0', '-1', '1e3', 'x', '９', '1'.repeat(30), '%27'])
    for (const path of [`/inbox/${id}`, `/inbox/${id}/html`, `/inbox/${id}/raw`, `/letters/${id}`])
      assert.equal((await visit().open(path)).status, 404, path)
})

test('[X-02] the clock is advanced, set and put back', async () => {
  const visitor = visit()
  await visitor.open('/clock')
  const offset = async () =>
    (await world.db.selectFrom('practice_clock').select('offset_ms').executeTakeFirstOrThrow()).offset_ms
  await visitor.press('30日進める')
  assert.match(visitor.text, /時計を動かしました/)
  assert.equal(Math.round((await offset()) / 86_400_000), 30)
  await visitor.press('この日時に合わせる', { 日付: '令和9年4月1日', 時刻: '９：００' })
  const shown = await practiceClock(world.db).now()
  assert.equal(
    shown.toZonedDateTimeISO('Asia/Tokyo').toPlainDateTime().round('minute').toString(),
    '2027-04-01T09:00:00',
  )
  await visitor.press('実際の時刻に戻す')
  assert.equal(await offset(), 0)
})

test('a day and hour that cannot be are told, and what was typed stays', async () => {
  const visitor = await visit().open('/clock')
  await visitor.press('この日時に合わせる', { 日付: '2027/02/30', 時刻: '25:00' })
  assert.equal(visitor.status, 400)
  assert.match(visitor.text, /2027年2月30日という日付はありません/)
  assert.match(visitor.text, /時刻は「9:00」のように/)
  assert.equal(visitor.document.querySelector('[name=time]')?.getAttribute('value'), '25:00')
  await visitor.post('/clock', { form_token: visitor.formToken, by: 'P1000Y' })
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /2020年から2099年までの間/)
})

test('[X-02] a sample letter is made and read as PDF', async () => {
  const visitor = await visit().open('/letters')
  await visitor.press('見本を1通作る')
  const link = visitor.document.querySelector('td a, th a')
  assert.match(link?.textContent ?? '', /^第000001号/)
  const response = await visitor.send(link?.getAttribute('href') ?? '')
  assert.equal(response.headers.get('content-type'), 'application/pdf')
  assert.match(Buffer.from(await response.arrayBuffer()).toString('latin1'), /^%PDF-1\.7/)
})

test('[X-02] people are listed with what signs them in', async () => {
  const person = {
    name: '窓口 花子',
    site: 'portal',
    role: '受付',
    sign_in_id: 'hanako@x.example',
    password: 'Renshu-2026',
  }
  await world.db.insertInto('practice_people').values(person).execute()
  const visitor = await visit().open('/people')
  for (const word of ['窓口 花子', '受付', 'hanako@x.example', 'Renshu-2026'])
    assert.ok(visitor.text.includes(word), word)
})
