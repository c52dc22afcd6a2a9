import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { SYSTEM_ROLES } from './role.ts'

/** So long before 利用終了年月日, and before the end of an initial password that nobody has used. Our choice. */
export const END_NOTED_DAYS = 30
export const INITIAL_PASSWORD_END_NOTED_DAYS = 7

/** 「期限が近いアカウント」, as a condition on `accounts`; those that are over already are not near. */
export const expiresSoon =
  (now: Temporal.Instant) =>
  (row: ExpressionBuilder<DB, 'accounts'>): Expression<SqlBool> =>
    row.and([
      row('deleted_at', 'is', null),
      row('disabled_at', 'is', null),
      row.or([
        row.between('ends_on', dayOf(now), dayOf(now).add({ days: END_NOTED_DAYS })),
        row.and([
          row('role', 'not in', SYSTEM_ROLES),
          row('password_changed_at', 'is', null),
          row.between('initial_password_until', now, now.add({ hours: 24 * INITIAL_PASSWORD_END_NOTED_DAYS })),
        ]),
      ]),
    ])
