import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { runVerification } from '#domain/audit/verification/run-verification.ts'
import { decodeText } from '#platform/csv/encoding.ts'
import { operator, signedInOperator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import type { Visitor } from '#test/support/visitor.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const auditor = await operator(world, 'auditor')
const visit = (path: string) => signedInOperator(world, auditor, path)
const person = await somebody(world)

/** Entries of known people at known hours. */
async function history(): Promise<void> {
  const user = { kind: 'portal-user', id: person.user, institution: person.institution, via: 'portal' } as const
  const act = (at: string, operation: Parameters<typeof world.transact>[0], actor: object) => {
    world.clock.set(at)
    return world.transact(operation, actor)
  }
  const subject = `portal-user:${person.user}` as const
  await act('2026-11-20T10:00:00+09:00', async (w) => record(w, 'sign-in', { subject }), {
    ...user,
    address: '192.0.2.7',
  })
  await act('2026-11-20T10:01:00+09:00', async (w) => record(w, 'sign-in', { subject, outcome: 'wrong-password' }), {
    ...user,
    address: '198.51.100.9',
  })
  await act('2026-11-21T10:00:00+09:00', async (w) => record(w, 'backup', { subject: 'file:=1+1.zip' }), {
    kind: 'command',
    id: 'backup by 髙橋',
    via: 'cli',
  })
  world.clock.set('2026-11-22T09:00:00+09:00')
}
await history()

const rows = ({ document }: Visitor) =>
  document
    .querySelectorAll('tbody tr')
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent))

const exportCsv = async (query: string, encoding: 'utf-8' | 'shift_jis') => {
  const visitor = await visit(`/audit/export?${query}`)
  const response = await visitor.send(`/audit/export?${query}`, {
    method: 'POST',
    body: new URLSearchParams({ form_token: visitor.formToken, encoding }),
    headers: { origin: world.env.origins.backoffice ?? '' },
  })
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

test('[B-10] 「監査記録」 lists what was done, newest first, in words: who, where, with what outcome', async () => {
  const visitor = await visit('/audit')
  assert.deepEqual(rows(visitor).slice(0, 3), [
    ['2026/11/21 10:00:00', 'バックアップの作成', '完了', 'コマンド（backup by 髙橋）', 'コマンド', '－'],
    ['2026/11/20 10:01:00', 'ログイン', 'パスワードの誤り', '窓口 花子', '総合ポータルサイト', rows(visitor)[1]?.[5]],
    ['2026/11/20 10:00:00', 'ログイン', '完了', '窓口 花子', '総合ポータルサイト', rows(visitor)[2]?.[5]],
  ])
})

test('[B-10] each criterion narrows, and any of them together; they stand in the address', async () => {
  const count = async (query: string) => rows(await visit(`/audit?${query}`)).length
  assert.equal(await count(`actor=${person.email}`), 2)
  assert.equal(await count(`actor=${person.user}&outcome=refused`), 1)
  assert.equal(await count('address=192.0.2.7'), 1)
  assert.equal(await count('action=backup'), 1)
  assert.equal(await count('via=cli&from=2026-11-21&to=2026-11-21'), 1)
  assert.equal(await count('via=cli&from=2026-11-22'), 0)
  assert.equal(await count(`institution=${person.institution}&to=2026/11/20`), 2)
  assert.equal(await count('institution=nowhere'), 0)
  assert.equal(await count(`subject=${encodeURIComponent('file:=1+1.zip')}`), 1)
  const visitor = await visit('/audit')
  await visitor.press('検索する', { 開始日: '令和8年11月20日', 終了日: '2026/11/20', 操作した人: person.email })
  assert.equal(rows(visitor).length, 2)
  assert.match(visitor.address, /actor=someone/)
})

test('[B-10] days the wrong way round, or that are none, are told', async () => {
  assert.match((await visit('/audit?from=2026-11-21&to=2026-11-20')).text, /開始日と同じ日か、それよりあとの日/)
  const visitor = await visit('/audit?from=soon')
  assert.equal(visitor.status, 422)
})

test('[B-10] pages go on where the last one ended, without gap or repetition', async () => {
  await world.transact(async (work) => {
    for (let number = 0; number < 120; number += 1) record(work, 'restore', { detail: { number } })
  })
  const seen: string[] = []
  const visitor = await visit('/audit?action=restore')
  for (;;) {
    seen.push(...visitor.document.querySelectorAll('tbody a').map((link) => link.getAttribute('href') ?? ''))
    const next = visitor.document.querySelectorAll('main a').find((link) => link.textContent === '次の50件')
    if (!next) break
    await visitor.open(next.getAttribute('href')?.replaceAll('&amp;', '&') ?? '')
  }
  assert.equal(seen.length, 120)
  assert.equal(new Set(seen).size, 120)
})

test('[X-05] a place or a day that no calendar of the database has finds nothing, and breaks nothing', async () => {
  const visitor = await visit('/audit?after=0000-12-31T00:00:00Z_1_1')
  assert.equal(visitor.status, 200)
  await visitor.open('/audit?from=0001-01-01&to=9999-12-31')
  assert.equal(visitor.status, 422)
  assert.match(visitor.text, /1868\/01\/01以後/)
})

test('[B-10] an entry shows all it says, leads to what belongs to it, and says when it is not what was written', async () => {
  const visitor = await visit('/audit?action=backup')
  const path = visitor.document.querySelector('tbody a')?.getAttribute('href') ?? ''
  await visitor.open(path)
  assert.match(visitor.text, /書き込まれたときのままです/)
  assert.ok(visitor.document.querySelector('a[href="/audit?subject=file%3A%3D1%2B1.zip"]'))
  const tamper = (value: string) =>
    sql
      .raw(`alter table audit_entries disable trigger user;
             update audit_entries set actor_id = '${value}' where action = 'backup';
             alter table audit_entries enable trigger user`)
      .execute(world.db)
  await tamper('somebody else')
  assert.match((await visitor.open(path)).text, /書き込まれたときと違います/)
  await tamper('backup by 髙橋')
  assert.equal((await visitor.open('/audit/63/999999')).status, 404)
})

test('[B-10] the export is a CSV in UTF-8 with a mark or in Shift_JIS, without formulas, and is itself in the audit', async () => {
  const utf8 = await exportCsv('action=backup', 'utf-8')
  assert.match(utf8.response.headers.get('content-disposition') ?? '', /attachment; filename\*=UTF-8''.*\.csv$/)
  assert.deepEqual([...utf8.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
  const lines = utf8.bytes.toString('utf8').split('\r\n')
  assert.equal(lines.length, 3)
  assert.match(lines[1] ?? '', /^2026\/11\/21 10:00:00,バックアップの作成,完了,コマンド,,backup by 髙橋,/)
  const sjis = await exportCsv('action=backup', 'shift_jis')
  const text = (await Array.fromAsync(decodeText([sjis.bytes], 'shift_jis'))).join('')
  assert.match(text, /backup by 髙橋/)
  const visitor = await visit('/audit?action=export-audit')
  assert.equal(rows(visitor).length, 2)
  await visitor.open(visitor.document.querySelector('tbody a')?.getAttribute('href') ?? '')
  assert.match(visitor.text, /action=backup/)
})

test('[X-06] a cell that a spreadsheet would run is defused', async () => {
  await world.transact(async (work) => record(work, 'backup', {}), { kind: 'command', id: '=cmd|calc', via: 'cli' })
  const { bytes } = await exportCsv(`actor=${encodeURIComponent('=cmd|calc')}`, 'utf-8')
  assert.match(bytes.toString('utf8'), /,'=cmd\|calc,/)
})

test('[B-10] an export streams page by page, all of it', async () => {
  await world.transact(async (work) => {
    for (let number = 0; number < 2_500; number += 1) record(work, 'generate-load', { detail: { number } })
  })
  const { bytes } = await exportCsv('action=generate-load', 'utf-8')
  assert.equal(bytes.toString('utf8').trim().split('\r\n').length, 2_501)
})

test('[B-10] 「検証の状況」 has the audit verified by a worker and shows the result; a tampered entry is named', async () => {
  const visitor = await visit('/audit/verification')
  await visitor.press('検証を始める', { 保管しているアンカー: 'nonsense' })
  assert.equal(visitor.status, 422)
  const verify = async () => {
    await visitor.press('検証を始める', { 保管しているアンカー: '' })
    assert.match(visitor.text, /検証を始めました.*検証中/)
    const { rows: jobs } = await sql<{ data: { verification: string } }>`
      select data from pgboss.job where name = 'verify-audit' order by created_on desc limit 1`.execute(world.db)
    await runVerification(world.env, jobs[0]?.data.verification ?? '')
    await runVerification(world.env, jobs[0]?.data.verification ?? '')
    await visitor.open('/audit/verification')
  }
  await verify()
  assert.match(visitor.text, /異常なし/)
  assert.match(visitor.text, /audit-anchor:/)
  await sql
    .raw(`alter table audit_entries disable trigger user;
    update audit_entries set outcome = 'x' where action = 'backup' and actor_id = 'backup by 髙橋';
    alter table audit_entries enable trigger user`)
    .execute(world.db)
  world.clock.advance({ minutes: 1 })
  await verify()
  assert.match(visitor.text, /直近の検証で、異常が見つかっています/)
  assert.match(visitor.text, /：書き換えられています/)
})

test('[B-10] of a sign-in, which nobody does as somebody yet, the list names whose account it was', async () => {
  const guest = { kind: 'guest', via: 'backoffice', address: '192.0.2.8' } as const
  await world.transact(async (w) => record(w, 'sign-in', { subject: `operator:${auditor.id}` }), guest)
  const visitor = await visit('/audit?address=192.0.2.8')
  assert.equal(rows(visitor)[0]?.[3], `ログイン前の利用者（${auditor.name}のアカウント）`)
})
