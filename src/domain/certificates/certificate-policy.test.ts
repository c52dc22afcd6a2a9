import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import {
  CLIENT_KEYS,
  DOWNLOAD_WITHIN,
  LIST_EVERY,
  LIST_GOOD_FOR,
  RENEWAL_FROM,
  REVOCATION_REASONS,
  SERIAL_BYTES,
  STATUS_GOOD_FOR,
  VALIDITY,
} from './profile.ts'

const POLICY = await readFile(new URL('../../../docs/certificate-policy.md', import.meta.url), 'utf8')

const row = (name: string): string => new RegExp(`^\\| ${name} \\| (.*) \\|$`, 'm').exec(POLICY)?.[1] ?? ''

test('[C-07] the policy says what the profile does', () => {
  assert.equal(row('keys'), Object.values(CLIENT_KEYS).join(', '))
  assert.equal(
    row('valid for'),
    `${VALIDITY.years} years ${VALIDITY.months} months from the issue, to the end of that day in Tokyo`,
  )
  assert.equal(row('download'), `within ${DOWNLOAD_WITHIN.days} days of the issue, to the end of the last day`)
  assert.match(row('renewal'), new RegExp(`^from the start of the day ${RENEWAL_FROM.days} days before the last`))
  assert.match(row('serial number'), new RegExp(`^${SERIAL_BYTES} bytes, ${SERIAL_BYTES * 8 - 2} bits`))
  assert.equal(
    row('revocation list'),
    `every ${LIST_EVERY.hours} hours and at each revocation, good for ${LIST_GOOD_FOR.hours} hours`,
  )
  assert.match(row('status answers'), new RegExp(`^good for ${STATUS_GOOD_FOR.hours} hour`))
  assert.ok(POLICY.includes(`§5.3.1: ${Object.keys(REVOCATION_REASONS).join(', ')}`))
})
