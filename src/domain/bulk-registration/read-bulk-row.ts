import {
  type AccountDays,
  type DayProblems,
  findDayProblemsOfNew,
} from '#domain/account-administration/account-days.ts'
import type { NewAccount } from '#domain/account-administration/register-account.ts'
import { readUserId } from '#domain/account-administration/user-id.ts'
import { readUserKana, readUserName } from '#domain/account-administration/user-name.ts'
import type { Role } from '#domain/accounts/role.ts'
import type { InstitutionSlug } from '#domain/institutions/institution-kind.ts'
import { type Reading, refusal } from '#domain/portal-users/registration-rules/reading.ts'
import { BULK_COLUMN_KEYS, BULK_COLUMNS, type BulkColumn, type TypedRow } from './bulk-columns.ts'
import { BULK_DAY_MESSAGES, readBulkDay } from './read-bulk-day.ts'
import type { BulkPlaces } from './read-bulk-header.ts'
import { readBulkRole } from './read-bulk-role.ts'

/** What decides whether a row is good: whose file it is, and today. */
export interface BulkRules {
  /** Those that whoever uploads may register: `rolesFor(role, 'register')`. */
  readonly roles: readonly Role[]
  /** Pharmacies have prefixes of their own for machines. */
  readonly kind: InstitutionSlug
  readonly today: Temporal.PlainDate
}

/** What is the matter, column by column: plain Japanese, what to do included. */
export type RowProblems = Readonly<Partial<Record<BulkColumn, string>>>

export type RowReading =
  | { readonly good: true; readonly account: NewAccount }
  | { readonly good: false; readonly problems: RowProblems }

/** What stands in the six columns of a row; what Excel leaves out at the end of a line is empty. */
export const typedRow = (cells: readonly string[], { places }: BulkPlaces): TypedRow =>
  Object.fromEntries(BULK_COLUMN_KEYS.map((key) => [key, cells[places[key]] ?? ''])) as Record<BulkColumn, string>

/**
 * One row as the account it asks for, by the rules of the page for a single account and in their words, or all that is
 * the matter with it. Whether its ID is free is for the database to say. No Node here: the browser uses it too. E-10
 */
export function readBulkRow(typed: TypedRow, { roles, kind, today }: BulkRules): RowReading {
  const role = readBulkRole(typed.role, roles)
  const userId = readUserIdFor(typed.userId, role.understood ? [role.value] : roles, kind)
  const name = readUserName(typed.name)
  const kana = readUserKana(typed.kana)
  const days = readDays(typed, today)
  if (role.understood && userId.understood && name.understood && kana.understood && days.good) {
    const account = { role: role.value, userId: userId.value, name: name.value, kana: kana.value, ...days.days }
    return { good: true, account }
  }
  const problems = { ...complaints({ role, userId, name, kana }), ...(days.good ? {} : days.problems) }
  return { good: false, problems }
}

/** As long as the role is not understood, an ID is complained of only when no role could have it. */
function readUserIdFor(typed: string, roles: readonly Role[], kind: InstitutionSlug): Reading {
  const readings = roles.map((role) => readUserId(typed, { role, kind }))
  return readings.find(({ understood }) => understood) ?? readings[0] ?? refusal('')
}

function complaints(readings: Partial<Record<BulkColumn, Reading<unknown>>>): RowProblems {
  const entries = Object.entries(readings).flatMap(([key, reading]) =>
    reading.understood ? [] : [[key, reading.message]],
  )
  return Object.fromEntries(entries)
}

type DaysReading =
  | { readonly good: true; readonly days: AccountDays }
  | { readonly good: false; readonly problems: DayProblems }

function readDays({ startsOn: start, endsOn: end }: TypedRow, today: Temporal.PlainDate): DaysReading {
  const startsOn = readBulkDay(start, BULK_COLUMNS.startsOn)
  const endsOn = readBulkDay(end, BULK_COLUMNS.endsOn)
  if (!startsOn.understood || !endsOn.understood) return { good: false, problems: complaints({ startsOn, endsOn }) }
  if (!startsOn.value) return { good: false, problems: { startsOn: BULK_DAY_MESSAGES.missing(BULK_COLUMNS.startsOn) } }
  const days = { startsOn: startsOn.value, endsOn: endsOn.value ?? null }
  const problems = findDayProblemsOfNew(days, today)
  return Object.keys(problems).length > 0 ? { good: false, problems } : { good: true, days }
}

/** All that is the matter with a row, in the order of the columns: 「エラー詳細」. */
export const explainRow = (problems: RowProblems): string =>
  BULK_COLUMN_KEYS.flatMap((key) => problems[key] ?? []).join('')
