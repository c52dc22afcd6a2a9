import { findOperatorOverview, type OperatorOverview } from '#domain/operators/find-operators.ts'
import type { OperatorContext } from '../page.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The operator the address names; what is no id is not looked for. */
export async function findAskedOperator({ env, params }: OperatorContext): Promise<OperatorOverview | undefined> {
  const { operator = '' } = params
  return UUID.test(operator) ? findOperatorOverview(env.db, operator) : undefined
}
