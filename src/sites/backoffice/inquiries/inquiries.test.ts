import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { findPublicEntries } from '#domain/inquiries/find-entries.ts'
import type { Question } from '#domain/inquiries/inquiry.ts'
import { writeToInquiry } from '#domain/inquiries/write-to-inquiry.ts'
import { addTemplate } from '#domain/inquiry-templates/save-template.ts'
import { newId } from '#platform/new-id.ts'
import { askedInquiry, statusOf, strangerEmail, threadOf } from '#test/support/inquiries.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const agent = await operator(world, 'call-centre')
const colleague = await operator(world, 'call-centre')
const open = (path: string, who = agent) => signedInOperator(world, who, path)
const formId = async () => newId({ now: await world.clock.now(), random: world.env.random })
const write = async (inquiry: string, body: string) =>
  world.transact(async (work) => writeToInquiry(work, { inquiry, form: await formId(), body }, world.env.inquiries))
const ask = (subject: string, asked: Partial<Question> = {}) => askedInquiry(world, undefined, { subject, ...asked })

const template = await world.transact((work) =>
  addTemplate(work, {
    name: '更新の時期',
    category: 'certificate',
    body: '{氏名} 様\n\n受付番号 {受付番号} の件です。\n\n{担当者名}',
    operator: agent.id,
  }),
)
assert.ok(template.done)

test('[B-09] an operator takes it, puts a template in without JavaScript, answers, and who asked gets it by mail', async () => {
  const email = strangerEmail()
  const inquiry = await ask('更新はいつから', { email, name: '見本 三郎' })
  const visitor = await open(`/inquiries/${inquiry}`)
  await visitor.press('担当する')
  assert.match(visitor.text, /（自分）/)
  await visitor.press('本文に入れる', { 回答: '先に書いた文。', ひな形: '更新の時期' })
  const field = visitor.document.querySelector('textarea[name=body]')?.textContent ?? ''
  assert.match(field, /^先に書いた文。\n\n見本 三郎 様\n\n受付番号 Q-\d{7} の件です。\n\n運用 \d+号$/)
  assert.deepEqual((await world.mailsTo(email)).length, 1)
  await visitor.press('回答を送る')
  assert.match(visitor.text, /回答を送りました/)
  assert.equal(await statusOf(world, inquiry), 'answered')
  const mail = (await world.mailsTo(email)).at(-1)
  assert.equal(mail?.subject, '【総合ポータルサイト】お問い合わせへの回答')
  assert.match(mail?.text ?? '', /■ 回答\n\n {2}先に書いた文。\n\n {2}見本 三郎 様/)
  const entries = await findPublicEntries(world.db, inquiry)
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['question', 'answer'],
  )
})

test('[B-09] what came meanwhile is shown, the answer typed stays, and sent again it goes out', async () => {
  const email = strangerEmail()
  const inquiry = await ask('追記がある', { email })
  const visitor = await open(`/inquiries/${inquiry}`)
  await write(inquiry, '書き忘れがありました。')
  await visitor.press('回答を送る', { 回答: '行き違いの回答です。' })
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /新しい書き込みや操作がありました/)
  assert.match(visitor.text, /新着.*書き忘れがありました。/)
  assert.match(visitor.html, />行き違いの回答です。<\/textarea>/)
  assert.equal((await world.mailsTo(email)).length, 1)
  await visitor.press('回答を送って完了にする')
  assert.equal(await statusOf(world, inquiry), 'closed')
  assert.equal((await world.mailsTo(email)).length, 2)
})

test('[B-09] of two operators who answer at once, the second is told and nothing they typed is lost', async () => {
  const inquiry = await ask('二人で回答')
  const [first, second] = [await open(`/inquiries/${inquiry}`), await open(`/inquiries/${inquiry}`, colleague)]
  await Promise.all([
    first.press('回答を送る', { 回答: '一人目です。' }),
    second.press('回答を送る', { 回答: '二人目です。' }),
  ])
  const told = [first, second].filter(({ status }) => status === 409)
  assert.equal(told.length, 1)
  assert.match(told[0]?.html ?? '', /人目です。<\/textarea>/)
  assert.equal((await threadOf(world, inquiry)).length, 2)
})

test('[B-09] a double press of the answer button answers once and shows that it was sent', async () => {
  const email = strangerEmail()
  const visitor = await open(`/inquiries/${await ask('二度押し', { email })}`)
  const twin = visitor.twin()
  await Promise.all([
    visitor.press('回答を送る', { 回答: '回答です。' }),
    twin.press('回答を送る', { 回答: '回答です。' }),
  ])
  for (const shown of [visitor, twin]) assert.match(shown.text, /回答を送りました/)
  assert.equal((await world.mailsTo(email)).length, 2)
})

test('[B-09] a place that was left open, and an empty answer, are not sent', async () => {
  const email = strangerEmail()
  const visitor = await open(`/inquiries/${await ask('空欄', { email })}`)
  await visitor.press('回答を送る', { 回答: '{機関名} 御中' })
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /\{機関名\} が残っています/)
  await visitor.press('回答を送る', { 回答: '  ' })
  assert.match(visitor.text, /回答を入力してください。/)
  await visitor.press('本文に入れる', { 回答: '残る文' })
  assert.match(visitor.text, /入れるひな形を選択してください。/)
  assert.match(visitor.html, />残る文<\/textarea>/)
  assert.equal((await world.mailsTo(email)).length, 1)
})

test('[B-09] closed and reopened by operators, noted and handed over, the thread keeps it all, and nothing is mailed', async () => {
  const email = strangerEmail()
  const inquiry = await ask('経過', { email })
  const visitor = await open(`/inquiries/${inquiry}`)
  await visitor.press('メモを残す', { メモ: '電話でも話した。' })
  await visitor.press('引き継ぐ', { 引き継ぐ人: colleague.name })
  await visitor.press('完了にする')
  assert.match(visitor.text, /完了にしました/)
  assert.equal(visitor.document.querySelector('textarea[name=body]'), null)
  await visitor.press('再開する')
  assert.deepEqual((await threadOf(world, inquiry)).slice(1), [
    'note: 電話でも話した。',
    `assigned: ${colleague.name}`,
    'closed',
    'reopened',
  ])
  assert.equal((await world.mailsTo(email)).length, 1)
  const actions = await world.db
    .selectFrom('audit_entries')
    .select(['action', 'actor_id'])
    .where('subject', '=', `inquiry:${inquiry}`)
    .orderBy('at')
    .execute()
  assert.deepEqual(
    new Set(actions.map(({ action }) => action)),
    new Set(['send-inquiry', 'note-inquiry', 'assign-inquiry', 'close-inquiry', 'reopen-inquiry']),
  )
  assert.ok(actions.filter(({ action }) => action !== 'send-inquiry').every(({ actor_id }) => actor_id === agent.id))
})

test('[B-09] an end pressed on a page that is old ends nothing unread', async () => {
  const inquiry = await ask('古い画面')
  const visitor = await open(`/inquiries/${inquiry}`)
  await write(inquiry, 'もう一つあります。')
  await visitor.press('完了にする')
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /新着/)
  assert.equal(await statusOf(world, inquiry), 'waiting')
})

test('[B-09] who took it late is told who has it', async () => {
  const inquiry = await ask('取り合い')
  const [first, second] = [await open(`/inquiries/${inquiry}`), await open(`/inquiries/${inquiry}`, colleague)]
  await first.press('担当する')
  await second.press('担当する')
  assert.equal(second.status, 409)
  assert.match(second.text, /担当は変わりませんでした/)
  assert.ok(second.text.includes(agent.name))
})

test('[B-09] nobody who may not answer can be given one', async () => {
  const inquiry = await ask('渡せない')
  const visitor = await open(`/inquiries/${inquiry}`)
  const to = (await operator(world, 'auditor')).id
  await visitor.post(`/inquiries/${inquiry}/assign`, { form_token: visitor.formToken, from: '', to })
  assert.equal(visitor.status, 409)
  assert.match(visitor.text, /ほかの方を選んでください/)
})

test('[B-01] an auditor reads and does nothing; an editor sees templates only', async () => {
  const inquiry = await ask('監査')
  const auditor = await open(`/inquiries/${inquiry}`, await operator(world, 'auditor'))
  assert.equal(auditor.status, 200)
  assert.deepEqual(
    auditor.document.querySelectorAll('main button').map((button) => button.textContent),
    [],
  )
  const editor = await open('/', await operator(world, 'editor'))
  assert.ok(editor.document.querySelector('nav a[href="/inquiry-templates"]'))
  assert.equal(editor.document.querySelector('nav a[href="/inquiries"]'), null)
})

test('[B-09] a code that a stranger typed is shown as unchecked; an inquiry stands with its institution', async () => {
  const stranger = await open(`/inquiries/${await ask('名乗り')}`)
  assert.match(stranger.text, /ご本人かは確かめていません/)
  const person = await somebody(world)
  await askedInquiry(world, person, { subject: '機関の質問' })
  const page = await open(`/institutions/${person.institution}`)
  assert.match(page.text, /機関の質問/)
})

test('[X-06] markup in a question is text on the page of the operators too', async () => {
  const visitor = await open(
    `/inquiries/${await ask('<script>1</script>', { name: '<b>名</b>', body: '</p><script>alert(1)</script>' })}`,
  )
  assert.ok(
    !visitor.html.includes('<script>alert') && !visitor.html.includes('<script>1') && !visitor.html.includes('<b>名'),
  )
  assert.match(visitor.text, /<script>alert\(1\)<\/script>/)
})

test('[B-09] an answer typed on a page whose note was saved, and gone back to, is not said to be sent before it is', async () => {
  const email = strangerEmail()
  const inquiry = await ask('戻って回答', { email })
  const visitor = await open(`/inquiries/${inquiry}`)
  const page = visitor.html
  await visitor.press('メモを残す', { メモ: '先にメモ。' })
  visitor.html = page
  await visitor.press('回答を送る', { 回答: '戻って書いた回答です。' })
  assert.equal(visitor.status, 409)
  assert.match(visitor.html, />戻って書いた回答です。<\/textarea>/)
  await visitor.press('回答を送る')
  assert.match(visitor.text, /回答を送りました/)
  assert.equal((await world.mailsTo(email)).length, 2)
  visitor.html = page
  await visitor.press('回答を送る', { 回答: '書きかえた回答です。' })
  assert.equal(visitor.status, 409)
  visitor.html = page
  await visitor.press('メモを残す', { メモ: 'あとのメモ。' })
  const thread = await threadOf(world, inquiry)
  assert.deepEqual(thread.slice(1), ['note: 先にメモ。', 'answer: 戻って書いた回答です。', 'note: あとのメモ。'])
})

test('[B-09] 引き継ぐ with nobody chosen takes it away from nobody', async () => {
  await operator(world, 'call-centre')
  const inquiry = await ask('選び忘れ')
  const visitor = await open(`/inquiries/${inquiry}`, colleague)
  await visitor.press('担当する')
  await visitor.open(`/inquiries/${inquiry}`)
  const other = await open(`/inquiries/${inquiry}`)
  await other.press('引き継ぐ')
  assert.equal(other.status, 409)
  assert.match(other.text, /引き継ぐ人を選択してから/)
  assert.match(other.text, new RegExp(colleague.name))
  await visitor.press('引き継ぐ')
  assert.equal(visitor.status, 409)
  await visitor.press('担当を外す')
  assert.match(visitor.text, /まだ誰も担当していません/)
})
