import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusal, understood } from '#domain/portal-users/registration-rules/reading.ts'
import { readUserId, USER_ID_MESSAGES } from './user-id.ts'

const PERSON = { role: 'general', kind: 'medical' } as const
const MACHINE = { role: 'web-api', kind: 'medical' } as const

test('[E-06] an ID of a person is two to eight letters and digits, however wide they were typed', () => {
  for (const [typed, kept] of [
    ['s1', 's1'],
    ['staff001', 'staff001'],
    ['ｓｔａｆｆ０１', 'staff01'],
    [' Staff 01 ', 'Staff01'],
  ] as const)
    assert.deepEqual(readUserId(typed, PERSON), understood(kept))
  assert.deepEqual(readUserId(' ', PERSON), refusal(USER_ID_MESSAGES.missing))
  assert.deepEqual(readUserId('s', PERSON), refusal(USER_ID_MESSAGES.length(2, 1)))
  assert.deepEqual(readUserId('staff0001', PERSON), refusal(USER_ID_MESSAGES.length(2, 9)))
})

test('[E-06] what looks like a letter and is none is named', () => {
  for (const [typed, character] of [
    ['sta-ff', '-'],
    ['受付01', '受'],
    ['\u0410bc', '\u0410'],
    ['sta\u200bff', '\u200b'],
    ['ſtaff', 'ſ'],
    ['a😀', '😀'],
  ] as const)
    assert.deepEqual(readUserId(typed, PERSON), refusal(USER_ID_MESSAGES.character(character)))
})

test('[E-06] no person has a prefix of machines, nor the shape of a マスタアカウント', () => {
  for (const typed of ['A0123', 'r9x', 'F5', 'a1'])
    assert.deepEqual(readUserId(typed, PERSON), refusal(USER_ID_MESSAGES.ofMachines(typed.slice(0, 2))))
  for (const typed of ['AB', 'Ra1', 'G0', 'H1']) assert.deepEqual(readUserId(typed, PERSON), understood(typed))
  assert.deepEqual(readUserId('h0000001', PERSON), refusal(USER_ID_MESSAGES.ofMasters))
  assert.deepEqual(readUserId('H000001', PERSON), understood('H000001'))
})

test('[E-06] a machine has the prefix of its role: 1 in a pharmacy, 0 elsewhere, F0 for card readers', () => {
  const prefixes = {
    'web-api': ['A0', 'A1'],
    'linkage-application': ['R0', 'R1'],
    'card-reader': ['F0', 'F0'],
  } as const
  for (const [role, [others, pharmacy]] of Object.entries(prefixes))
    for (const [kind, prefix] of [
      ['medical', others],
      ['dental', others],
      ['home-nursing', others],
      ['pharmacy', pharmacy],
    ] as const) {
      const rules = { role: role as keyof typeof prefixes, kind }
      assert.deepEqual(readUserId(`${prefix}1`, rules), understood(`${prefix}1`))
      assert.deepEqual(readUserId(`${prefix.toLowerCase()}1`, rules), understood(`${prefix}1`))
      for (const other of ['A01', 'A11', 'R01', 'R11', 'F01', 'F11', 'staff'])
        if (!other.startsWith(prefix))
          assert.deepEqual(readUserId(other, rules), refusal(USER_ID_MESSAGES.prefix(prefix)))
    }
  assert.deepEqual(readUserId('A0', MACHINE), refusal(USER_ID_MESSAGES.length(3, 2)))
})
