import { sql } from 'kysely'
import type { Role } from './role.ts'

/** A condition on `accounts`: of one of these roles; of none is nobody. */
export const hasRole = (roles: readonly Role[]) => sql<boolean>`role = any(${roles})`
