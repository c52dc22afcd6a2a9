import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { findArticle } from '#domain/content/find-articles.ts'
import { findNotices } from '#domain/content/find-notices.ts'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { passwordChangedMail } from '#notices/mail/password-changed.ts'
import { expectValidHtml } from '#test/support/browser.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const editor = await operator(world, 'editor')
const other = await operator(world, 'editor')
const visit = (path: string) => signedInOperator(world, editor, path)
const SAVE = '保存して見え方を確かめる'

/** A new お知らせ as far as its saved draft. */
async function drafted(title: string, body = '本文です。') {
  const visitor = await visit('/content/notice/new')
  await visitor.press(SAVE, { 件名: title, 分類: 'outage', 本文: body })
  assert.match(visitor.text, /下書きを保存しました/)
  return visitor
}

/** The titles that anybody can read now. */
const noticesRead = async () =>
  (await findNotices(world.db, await world.clock.now())).map(({ title }) => title).join('\n')

test('[B-08] a notice is written, looked at, published, and read on the portal', async () => {
  const visitor = await drafted('年末年始の休止', '休みます。\n\n## 期間\n\n- 31日から')
  assert.equal(visitor.document.querySelector('.as-read h2')?.textContent, '期間')
  assert.doesNotMatch(await noticesRead(), /年末年始の休止/)
  await expectValidHtml(visitor.html)
  await visitor.open(`${visitor.address.replace(/\?.*/, '')}/publish`)
  await visitor.press('確認へ進む', { すぐに公開する: '' })
  assert.equal(visitor.heading, 'いま公開しますか？')
  await visitor.press('公開する')
  assert.match(visitor.text, /公開しました/)
  assert.match(await noticesRead(), /年末年始の休止/)
  await expectValidHtml(visitor.html)
})

test('[B-08] nothing typed is lost when something is missing, and every mistake is named', async () => {
  const visitor = await visit('/content/question/new')
  await visitor.press(SAVE, { 件名: '', 本文: '答えです', 並び順: '1000' })
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /件名を入力してください/)
  assert.match(visitor.text, /並び順は、1から999まで/)
  assert.equal(visitor.document.querySelector('textarea')?.textContent.trim(), '答えです')
  await expectValidHtml(visitor.html)
})

test('[B-08] an hour is chosen for publication; one that has passed is refused', async () => {
  const visitor = await drafted('予告')
  const here = visitor.address.replace(/\?.*/, '')
  await visitor.open(`${here}/publish`)
  await visitor.press('確認へ進む', { 日時を決めて公開する: '', 公開する日: '2026/11/19', 公開する時刻: '9:00' })
  assert.equal(visitor.status, 422)
  await visitor.press('確認へ進む', { 日時を決めて公開する: '', 公開する日: '2026/11/21', 公開する時刻: '9:30' })
  assert.match(visitor.text, /2026年11月21日（土）9:30から/)
  await visitor.press('公開する')
  assert.match(visitor.text, /公開を予約しました/)
  assert.match(visitor.text, /公開待ち/)
  await visitor.open(`${here}/unschedule`)
  await visitor.press('取り消す')
  assert.match(visitor.text, /下書き/)
})

test('[B-08] two editors at one text: the second is told, keeps what was typed, and may save over it', async () => {
  const first = await drafted('二人で')
  const here = first.address.replace(/\?.*/, '')
  await first.open(`${here}/edit`)
  const second = await signedInOperator(world, other, `${here}/edit`)
  await first.press(SAVE, { 本文: '先の人' })
  await second.press(SAVE, { 本文: 'あとの人' })
  assert.equal(second.status, 409)
  assert.match(second.text, /ほかの人が新しい版を保存しました/)
  assert.equal(second.document.querySelector('textarea')?.textContent.trim(), 'あとの人')
  await second.press(SAVE)
  assert.match(second.text, /下書きを保存しました/)
  assert.equal(second.document.querySelectorAll('main tbody tr').length, 3)
})

test('[B-08] pressed twice, the button writes one text', async () => {
  const visitor = await visit('/content/notice/new')
  const form = { 件名: '二度', 分類: 'other', 本文: '文' }
  const twin = visitor.twin()
  await twin.open(visitor.address)
  await Promise.all([visitor.press(SAVE, form), twin.press(SAVE, form)])
  const list = await visit('/content/notice?words=二度')
  assert.equal(list.document.querySelectorAll('main tbody tr').length, 1)
})

test('[B-08] a revision shows what it changed, and an older one can be begun from', async () => {
  const visitor = await drafted('履歴', '一行目\n二行目')
  const here = visitor.address.replace(/\?.*/, '')
  await visitor.open(`${here}/edit`)
  await visitor.press(SAVE, { 本文: '一行目\n三行目' })
  await visitor.open(`${here}/revisions/2`)
  assert.equal(visitor.document.querySelector('del')?.textContent.trim(), '二行目')
  assert.equal(visitor.document.querySelector('ins')?.textContent.trim(), '三行目')
  await expectValidHtml(visitor.html)
  await visitor.open(`${here}/edit?from=1`)
  assert.match(visitor.text, /第1版の内容から始めています/)
  assert.match(visitor.document.querySelector('textarea')?.textContent ?? '', /二行目/)
  for (const nothing of ['/revisions/3', '/revisions/0', '/revisions/x'])
    assert.equal((await visitor.open(here + nothing)).status, 404)
})

test('[B-08] what is withdrawn is not read, and comes back after a question', async () => {
  const visitor = await visit('/content/question/claims-same-line/withdraw')
  await visitor.press('取り下げる')
  assert.match(visitor.text, /取り下げました/)
  const read = async () => findArticle(world.db, await world.clock.now(), 'question', 'claims-same-line')
  assert.equal(await read(), undefined)
  await visitor.open('/content/question/claims-same-line/restore')
  await visitor.press('もう一度公開する')
  assert.equal((await read())?.slug, 'claims-same-line')
})

test('[B-08] the words of a mail are changed sentence by sentence, and what is sent from then on says them', async () => {
  const visitor = await visit('/content/mail/password-changed/edit')
  await expectValidHtml(visitor.html)
  const [first = ''] = visitor.document.querySelectorAll('textarea').map((area) => area.textContent.trim())
  assert.match(first, /パスワードの再設定が完了しました/)
  await visitor.press(SAVE, { 文1: 'パスワードを\n> 変更しました。', 添え書き: '年末は\n\n休みます。' })
  assert.match(visitor.document.querySelector('.mail-text')?.textContent ?? '', /パスワードを> 変更しました。/)
  await expectValidHtml(visitor.html)
  const send = async (to: string) => {
    const mail = { name: '窓口 花子', at: await world.clock.now() }
    await world.transact((work) =>
      queueMail(work, { to, kind: 'password-changed', ...passwordChangedMail(work.letterhead, mail) }),
    )
    return (await world.mailsTo(to))[0]?.text ?? ''
  }
  assert.match(await send('before@example.jp'), /再設定が完了しました/)
  await visitor.open('/content/mail/password-changed/publish')
  await visitor.press('確認へ進む', { すぐに公開する: '' })
  await visitor.press('公開する')
  const sent = await send('after@example.jp')
  assert.match(sent, /窓口 花子 様\n\nパスワードを> 変更しました。/)
  assert.match(sent, /変更した日時/)
  assert.match(sent, /年末は\n\n休みます。\n\n─/)
})

test('[B-08] every kind of mail has its sample, and says whose sentences can be changed', async () => {
  const list = await visit('/content/mail')
  await expectValidHtml(list.html)
  const paths = list.document.querySelectorAll('main tbody a').map((link) => link.getAttribute('href') ?? '')
  assert.ok(paths.length >= 18)
  for (const path of paths) {
    const visitor = await visit(path)
    assert.match(visitor.document.querySelector('.mail-text')?.textContent ?? '', /送信専用/, path)
    assert.equal((await visitor.open(`${path}/edit`)).status, 200)
    assert.ok(visitor.document.querySelectorAll('textarea').length >= 1, path)
  }
})

test('[B-08] lists are narrowed by words, category and state; what cannot be meant is left out', async () => {
  await drafted('絞り込みの見本')
  const list = await visit('/content/notice?state=draft&category=outage&words=絞り込み')
  assert.equal(list.document.querySelectorAll('main tbody tr').length, 1)
  assert.match((await visit('/content/notice?state=public&words=絞り込み')).text, /当てはまるものはありません/)
  assert.equal((await visit('/content/notice?state=constructor&category=x&page=99')).status, 200)
  for (const nothing of ['/content/none', '/content/guide/new', '/content/guide/x', '/content/mail/x/edit'])
    assert.equal((await visit(nothing)).status, 404, nothing)
})
