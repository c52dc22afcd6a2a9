import assert from 'node:assert/strict'
import test from 'node:test'
import { withoutRow } from './log.ts'

test('[X-06] a row that broke a constraint stays out of the log, the constraint does not', () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(a@b.example)',
    where: 'x',
  })
  const logged = withoutRow(error) as Record<string, unknown>
  assert.equal(logged.code, '23505')
  assert.ok(!JSON.stringify(logged).includes('a@b.example'))
})
