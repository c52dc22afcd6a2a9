import type { OperatorRole } from '#domain/operators/operator.ts'
import { OPERATOR_SESSION } from '#domain/operators/operator-session.ts'
import { rememberProof } from '#domain/operators/remember-proof.ts'
import { newId } from '#platform/new-id.ts'
import { openSession } from '#platform/session/open-session.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import { backoffice } from '#sites/backoffice/site.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

export interface TestOperator {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly roles: readonly OperatorRole[]
}

export const OPERATOR_PASSWORD = 'correct horse battery'

let operators = 0
let known: Promise<string> | undefined

/** Somebody of the operating body with these roles, who has never signed in. */
export async function operator(world: World, ...roles: OperatorRole[]): Promise<TestOperator> {
  known ??= world.env.passwords.hash(OPERATOR_PASSWORD, 'batch')
  const passwordHash = await known
  return world.transact(async (work) => {
    const id = newId(work)
    const email = `operator-${++operators}@madoguchi.example`
    const name = `運用 ${operators}号`
    const row = { id, name, email, roles, password_hash: passwordHash, created_at: work.now }
    await work.db.insertInto('operators').values(row).execute()
    return { id, name, email, password: OPERATOR_PASSWORD, roles }
  })
}

/** A browser at the backoffice in which this operator has just signed in, on `path`. */
export async function signedInOperator(world: World, { id }: Pick<TestOperator, 'id'>, path = '/'): Promise<Visitor> {
  const token = await world.transact(async (work) => {
    const session = await openSession(work, { site: 'backoffice', subject: id, policy: OPERATOR_SESSION })
    await rememberProof(work, tokenHash(session))
    return session
  })
  const visitor = world.visit(backoffice)
  visitor.cookies.set('__Host-backoffice-session', token)
  return visitor.open(path)
}
