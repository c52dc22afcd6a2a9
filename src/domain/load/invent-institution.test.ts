import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDigitAgrees, splitInstitutionCode } from '#domain/institutions/institution-code.ts'
import { seededRandom } from '#platform/seeded-random.ts'
import { INSTITUTIONS_AT_MOST, inventInstitution } from './invent-institution.ts'

const invent = (number: number) => inventInstitution(seededRandom(`test ${number}`), number)

test('every number has a code of its own, with a right check digit, in a municipality that does not exist', () => {
  const numbers = [...Array.from({ length: 5_000 }, (_, number) => number), INSTITUTIONS_AT_MOST - 1]
  const codes = numbers.map((number) => invent(number).code)
  assert.equal(new Set(codes).size, numbers.length)
  for (const code of codes) {
    const parts = splitInstitutionCode(code)
    assert.ok(parts && checkDigitAgrees(parts), code)
    assert.equal(code.slice(3, 5), '99')
  }
})

test('names and addresses say that they are invented', () => {
  const { name, email } = invent(7)
  assert.match(name, /^【架空】.+7$/)
  assert.match(email, /^user-7@.+\.invalid$/)
})

test('the same seed invents the same, another something else', () => {
  assert.deepEqual(inventInstitution(seededRandom('a'), 1), inventInstitution(seededRandom('a'), 1))
  assert.notDeepEqual(inventInstitution(seededRandom('a'), 1), inventInstitution(seededRandom('b'), 1))
})
