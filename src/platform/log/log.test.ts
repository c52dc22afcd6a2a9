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

test('[X-06] a value that is none of its type stays out of the log, stack included', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "Renshu-"20"26"'), { code: '22P02' })
  const logged = withoutRow(error) as Record<string, unknown>
  assert.equal(logged.message, 'invalid input syntax for type uuid: "…"')
  assert.ok(!JSON.stringify(logged).includes('Renshu'))
})
