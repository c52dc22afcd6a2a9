import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FOUNDER_MESSAGES, readFounder } from './founder.ts'
import { fieldOf } from './reading.ts'

test('[P-04] a rule as a field gives the converted value, or one issue with the message and the suggestion', () => {
  const founder = fieldOf(readFounder)
  assert.equal(founder.parse('ｶﾞ'), 'ガ')
  const issues = founder.safeParse('髙').error?.issues ?? []
  assert.deepEqual(
    issues.map((issue) => [issue.message, issue.code === 'custom' && issue.params]),
    [[FOUNDER_MESSAGES.replace('髙', '高'), { suggestion: '高' }]],
  )
})
