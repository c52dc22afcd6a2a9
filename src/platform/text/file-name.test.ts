import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownFileName } from './file-name.ts'

test('[X-06] the name of a file is shown without folders and without what cannot be seen', () => {
  assert.equal(shownFileName('医療機関一覧 ２.csv'), '医療機関一覧 ２.csv')
  assert.equal(shownFileName('C:\\fakepath\\list.csv'), 'list.csv')
  assert.equal(shownFileName('../../\u202etxt.exe"\r\nX: y.csv'), 'txt.exe"X: y.csv')
  assert.equal(shownFileName('/'), '(no name)')
})

test('[X-06] a name of any length is cut between characters', () => {
  assert.equal(shownFileName('𠮷'.repeat(5_000)), '𠮷'.repeat(200))
})
