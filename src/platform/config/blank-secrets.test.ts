import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blankSecrets } from './blank-secrets.ts'
import { readConfig } from './read-config.ts'
import { SETTINGS } from './settings.ts'

const KEY = Buffer.alloc(32, 1).toString('base64')
const GIVEN = {
  DATABASE_URL: 'postgres://app:hidden@db.example.jp:5432/app',
  SMTP_URL: 'smtps://relay:hidden@mail.example.jp',
  SEALING_KEYS: `2026:${KEY},2025:${KEY}`,
  MAC_KEY: KEY,
  FORMER_MAC_KEYS: KEY,
  AUTHORITY_PASSPHRASE: 'hidden and long enough',
  AUTHORITY_TOKEN_PIN: 'hidden',
  AUTHORITY_ROOT_TOKEN_PIN: 'hidden',
}

test('[X-12] keys and passwords are blanked; ids, users and hosts stay', () => {
  const shown = blankSecrets(readConfig(GIVEN))
  assert.deepEqual(Object.fromEntries(Object.keys(GIVEN).map((name) => [name, shown[name]])), {
    DATABASE_URL: 'postgres://app:***@db.example.jp:5432/app',
    SMTP_URL: 'smtps://relay:***@mail.example.jp',
    SEALING_KEYS: '2026:***,2025:***',
    MAC_KEY: '***',
    FORMER_MAC_KEYS: '***',
    AUTHORITY_PASSPHRASE: '***',
    AUTHORITY_TOKEN_PIN: '***',
    AUTHORITY_ROOT_TOKEN_PIN: '***',
  })
  const all = JSON.stringify(shown)
  for (const secret of ['hidden', KEY]) assert.ok(!all.includes(secret))
})

test('a password in any other form of address is blanked too', () => {
  for (const url of ['postgres://u:p%40ss:w@%2Frun%2Fdb/db', 'postgres://h/db?a=b&password=hidden'])
    assert.doesNotMatch(blankSecrets(readConfig({ DATABASE_URL: url })).DATABASE_URL ?? '', /p%40ss|hidden/)
})

test('every setting whose name speaks of a key, a secret or an address is among those looked at', () => {
  const secretive = Object.keys(SETTINGS.shape).filter((name) => /KEY|SECRET|PASS|TOKEN|PIN|_URL$/.test(name))
  const harmless = ['PASSWORD_QUEUE', 'PASSWORD_WORKERS', 'AUTHORITY_KEYS', 'AUTHORITY_TOKEN_MODULE']
  assert.deepEqual(
    secretive.filter((name) => !harmless.includes(name) && !/_(LABEL|FILE)$/.test(name)).sort(),
    Object.keys(GIVEN).sort(),
  )
})
