import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OPERATOR_ROLES, type OperatorRole } from '#domain/operators/operator.ts'
import { backoffice } from '#sites/backoffice/site.ts'

/** What each role may open of these three areas. */
const EXPECTED: Readonly<Record<OperatorRole, readonly string[]>> = {
  reviewer: ['look at institutions', 'edit institutions'],
  'call-centre': ['look at institutions', 'answer calls'],
  'certificate-desk': ['look at institutions'],
  editor: [],
  auditor: ['look at institutions'],
  administrator: ['import the list'],
}

function areaOf(path: string): string | undefined {
  if (/^\/institutions\/.*\/edit$/.test(path)) return 'edit institutions'
  const areas = { institutions: 'look at institutions', calls: 'answer calls', 'institution-list': 'import the list' }
  return Object.entries(areas).find(([first]) => path.split('/')[1] === first)?.[1]
}

for (const role of Object.keys(OPERATOR_ROLES) as OperatorRole[])
  test(`[B-01] ${role} gets exactly the pages of that office`, () => {
    const operator = { id: '', name: '', email: '', roles: [role] }
    const opened = backoffice.pages
      .filter(({ access }) => access.startsWith('may:') && backoffice.may(operator, access.slice('may:'.length)))
      .flatMap(({ path }) => areaOf(path) ?? [])
    assert.deepEqual([...new Set(opened)].toSorted(), EXPECTED[role].toSorted())
  })
