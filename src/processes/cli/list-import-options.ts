import { type FeeSchedule, findFeeSchedule } from '#domain/institutions/fee-schedule.ts'
import { type ChosenColumns, LIST_FIELDS, type ListField } from '#domain/institutions/list-import/list-columns.ts'
import { ENCODINGS, type Encoding } from '#platform/csv/encoding.ts'
import { UsageError } from './command.ts'
import { readArguments } from './read-arguments.ts'

/** What `import-institutions` was told. @throws UsageError */
export function readListImportOptions(args: string[]) {
  const { values } = readArguments(args, {
    file: { type: 'string' },
    column: { type: 'string', multiple: true, default: [] },
    'fee-schedule': { type: 'string', default: '1,3' },
    encoding: { type: 'string' },
    errors: { type: 'string' },
    yes: { type: 'boolean', default: false },
  })
  if (values.file === undefined) throw new UsageError('--file is missing')
  return {
    file: values.file,
    columns: readColumns(values.column),
    feeSchedules: readFeeSchedules(values['fee-schedule']),
    encoding: readEncoding(values.encoding),
    errors: values.errors,
    yes: values.yes,
  }
}

function readColumns(given: readonly string[]): ChosenColumns {
  const columns: Partial<Record<ListField, string>> = {}
  for (const pair of given.flatMap((option) => option.split(','))) {
    const [name, header] = pair.split('=', 2)
    const field = LIST_FIELDS.find((known) => known === name)
    if (!field || !header) throw new UsageError(`--column ${pair}: not one of ${LIST_FIELDS.join(', ')} with =HEADER`)
    columns[field] = header
  }
  return columns
}

function readFeeSchedules(given: string): FeeSchedule[] {
  return given.split(',').map((digit) => {
    const feeSchedule = findFeeSchedule(digit)
    if (feeSchedule === undefined) throw new UsageError(`--fee-schedule ${digit}: no 点数表番号 (0, 1, 3 to 8)`)
    return feeSchedule
  })
}

function readEncoding(given: string | undefined): Encoding | undefined {
  const encoding = ENCODINGS.find((known) => known === given)
  if (given !== undefined && !encoding) throw new UsageError(`--encoding ${given}: not ${ENCODINGS.join(' or ')}`)
  return encoding
}
