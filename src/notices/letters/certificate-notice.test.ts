import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagesOf } from '#test/support/letters.ts'
import { type CertificateTerminal, certificateNotice } from './certificate-notice.ts'
import { setLetter } from './set-letter.ts'

const terminal = (name: string, last: string): CertificateTerminal => ({
  code: '0119999999',
  terminal: name,
  requestNumber: `12345678901234${last}`,
  reference: `abcd-efgh-jkmn-pqr${last}`,
  validFrom: Temporal.PlainDate.from('2026-11-20'),
  validUntil: Temporal.PlainDate.from('2030-02-20'),
  downloadUntil: Temporal.PlainDate.from('2027-05-19'),
})

test('[C-04] a letter for two terminals has each pair of IDs under its terminal, whole and in large type, and fits the window', async () => {
  const content = certificateNotice({
    addressee: { postalCode: '0600042', address: '北海道札幌市中央区大通西1丁目', name: '見本医院', person: '事務長' },
    terminals: [terminal('総合受付 端末01', '2'), terminal('総合受付 端末02（２階 会計カウンター横）', '3')],
    downloadSite: 'https://certificates.example.jp',
  })
  const sender = { name: '実施機関', phone: '0800-000-0000', hours: '平日' }
  const imprint = { number: 7, day: Temporal.PlainDate.from('2026-11-20'), sender }
  const pages = await pagesOf(await setLetter(content, imprint))
  const text = pages.join('\n')
  assert.match(pages[0] ?? '', /〒060-0042[\s\S]*見本医院[\s\S]*事務長 様[\s\S]*電子証明書取得に関する情報/)
  for (const [name, last] of [
    ['総合受付 端末01', '2'],
    ['総合受付 端末02（２階 会計カウンター横）', '3'],
  ])
    assert.match(
      text,
      new RegExp(
        `リクエストID（${name}）\\s+12345678901234${last}\\s+リファレンスID（${name}）\\s+abcd-efgh-jkmn-pqr${last}`,
      ),
    )
  assert.match(text, /電子証明書有効期間\s+2026年11月20日（金）から2030年2月20日（水）まで/)
  assert.match(text, /ダウンロード有効期限\s+2027年5月19日（水）/)
  assert.equal(text.match(/2027年5月19日/g)?.length, 1, 'what is common stands once')
})
