import type { Operator } from '#domain/operators/operator.ts'
import { may, type Permission } from '#domain/operators/permissions.ts'

export const inFigures = (count: number): string => count.toLocaleString('ja-JP')

/** The list that a figure counts, for those who may see it. */
export const listFor = (operator: Operator, permission: Permission, href: string): string | undefined =>
  may(operator, permission) ? href : undefined

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
