import assert from 'node:assert/strict'
import test from 'node:test'
import { ConfigError, readConfig } from './read-config.ts'

const KEY = Buffer.alloc(32, 1).toString('base64')

const PRODUCTION = {
  MODE: 'production',
  DATABASE_URL: 'postgres://madoguchi@db.internal/madoguchi',
  PORTAL_ORIGIN: 'https://portal.example.jp',
  CERTIFICATES_ORIGIN: 'https://certificates.example.jp',
  ELIGIBILITY_ORIGIN: 'https://eligibility.example.jp',
  ELIGIBILITY_VERIFICATION_ORIGIN: 'https://verification.example.jp',
  LINKAGE_ORIGIN: 'https://linkage.example.jp',
  BACKOFFICE_ORIGIN: 'https://backoffice.example.jp',
  SEALING_KEYS: `2026-11:${KEY}`,
  MAC_KEY: KEY,
  SMTP_URL: 'smtp://mail.internal',
  MAIL_FROM: 'no-reply@portal.example.jp',
}

test('[X-01] without any setting it is practice', () => {
  const config = readConfig({})
  assert.equal(config.MODE, 'practice')
  assert.deepEqual(config.PROCESSES, ['web', 'worker', 'authority'])
})

test('[X-01] production starts with settings of its own', () => {
  const config = readConfig(PRODUCTION)
  assert.equal(config.MODE, 'production')
  assert.deepEqual(config.PROCESSES, ['web', 'worker'])
})

const REFUSED: [string, Record<string, string>, RegExp][] = [
  ['the embedded database', { DATABASE_URL: '' }, /DATABASE_URL/],
  ['a practice key', { SEALING_KEYS: `practice-1:${KEY}` }, /SEALING_KEYS/],
  ['a practice key among older ones', { SEALING_KEYS: `a:${KEY},practice-1:${KEY}` }, /SEALING_KEYS/],
  ['no key', { MAC_KEY: '' }, /MAC_KEY/],
  ['the desk in place of a mail server', { SMTP_URL: '' }, /SMTP_URL/],
  ['an address without TLS', { PORTAL_ORIGIN: 'http://portal.example.jp' }, /PORTAL_ORIGIN/],
  ['a download site without an address', { CERTIFICATES_ORIGIN: '' }, /CERTIFICATES_ORIGIN/],
  ['a renewal door without TLS', { RENEWAL_ORIGIN: 'http://renewal.example.jp' }, /RENEWAL_ORIGIN: https/],
  ['a linkage site without an address', { LINKAGE_ORIGIN: '' }, /LINKAGE_ORIGIN/],
  ['a backoffice without an address', { BACKOFFICE_ORIGIN: '' }, /BACKOFFICE_ORIGIN/],
  ['an authority without its passphrase', { PROCESSES: 'authority' }, /AUTHORITY_PASSPHRASE/],
  ['the sender of practice', { MAIL_FROM: 'no-reply@madoguchi.example' }, /MAIL_FROM/],
]

for (const [what, change, named] of REFUSED)
  test(`[X-01] production refuses ${what}`, () => {
    assert.throws(
      () => readConfig({ ...PRODUCTION, ...change }),
      (error) => {
        assert(error instanceof ConfigError)
        assert.match(error.message, named)
        return true
      },
    )
  })

test('everything that is wrong is named at once', () => {
  assert.throws(() => readConfig({ MODE: 'demo', PORT_BASE: '99999' }), /MODE[\s\S]*PORT_BASE|PORT_BASE[\s\S]*MODE/)
})

const NO_NUMBERS: [string, string, RegExp][] = [
  ['PORT_BASE', 'abc', /a whole number from 1 to 65500: 8400/],
  ['PORT_BASE', '70000', /a whole number from 1 to 65500: 8400/],
  ['DATABASE_CONNECTIONS', '1.5', /a whole number of 1 or more: 12/],
]

for (const [name, value, expected] of NO_NUMBERS)
  test(`what is no fit number is told with one that is: ${name}=${value}`, () => {
    assert.throws(
      () => readConfig({ [name]: value }),
      (error) => error instanceof ConfigError && expected.test(error.message) && !/NaN/.test(error.message),
    )
  })

const MISTAKEN: [string, string][] = [
  ['PROCESSES', 'web,wroker'],
  ['TRUSTED_PROXIES', '10.0.0.0/8'],
  ['TRUSTED_PROXIES', 'proxy.internal'],
  ['SEALING_KEYS', KEY],
  ['SEALING_KEYS', '2026:c2hvcnQ='],
  ['SEALING_KEYS', `2026:${KEY},2025:`],
  ['MAC_KEY', 'c2hvcnQ='],
  ['FORMER_MAC_KEYS', `${KEY},short`],
]

for (const [name, value] of MISTAKEN)
  test(`[X-01] ${name} is refused where it would only fail later, or in silence: ${value}`, () => {
    assert.throws(
      () => readConfig({ [name]: value }),
      (error) => error instanceof ConfigError && error.message.includes(name) && !error.message.includes(value),
    )
  })

test('[X-01] proxies are addresses, of either kind', () => {
  const { TRUSTED_PROXIES } = readConfig({ TRUSTED_PROXIES: '10.0.0.7, 2001:db8::7' })
  assert.deepEqual(TRUSTED_PROXIES, ['10.0.0.7', '2001:db8::7'])
})
