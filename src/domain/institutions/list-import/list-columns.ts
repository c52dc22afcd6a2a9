/** What a list may say of an institution. Name and code are needed; the code may come in three shapes. */
export const LIST_FIELDS = ['code', 'prefecture', 'fee-schedule', 'name', 'postal-code', 'address'] as const

export type ListField = (typeof LIST_FIELDS)[number]

/** Which header stands for which field; what is not given is guessed from the usual names. */
export type ChosenColumns = Readonly<Partial<Record<ListField, string>>>

/** Where each field stands in a row. */
export type ListColumns = Readonly<Partial<Record<ListField, number>>> & {
  readonly code: number
  readonly name: number
}

const USUAL_NAMES: Readonly<Record<ListField, readonly string[]>> = {
  code: ['code10', 'code9', 'code', '医療機関等コード', '医療機関コード', '医療機関番号', '機関コード'],
  prefecture: ['prefecture', '都道府県番号', '都道府県コード'],
  'fee-schedule': ['fee_schedule', '点数表番号', '点数表コード', '点数表'],
  name: ['name', '医療機関名称', '医療機関名', '医療機関等名称', '名称'],
  'postal-code': ['postal_code', '郵便番号'],
  address: ['address', '所在地', '住所', '医療機関所在地'],
}

export type ColumnsFound =
  | { readonly found: true; readonly columns: ListColumns }
  | { readonly found: false; readonly missing: { readonly field: ListField; readonly column: string | undefined } }

/** Finds the columns in the header row. A column that was asked for by name must be there. */
export function findColumns(header: readonly string[], chosen: ChosenColumns): ColumnsFound {
  const names = header.map((name) => name.trim())
  const columns: Partial<Record<ListField, number>> = {}
  for (const field of LIST_FIELDS) {
    const column = chosen[field]
    const at = column === undefined ? guess(names, field) : names.indexOf(column)
    if (at >= 0) columns[field] = at
    else if (column !== undefined) return { found: false, missing: { field, column } }
  }
  const { code, name } = columns
  if (code === undefined) return { found: false, missing: { field: 'code', column: undefined } }
  if (name === undefined) return { found: false, missing: { field: 'name', column: undefined } }
  return { found: true, columns: { ...columns, code, name } }
}

function guess(names: readonly string[], field: ListField): number {
  const usual = USUAL_NAMES[field].find((name) => names.includes(name))
  return usual === undefined ? -1 : names.indexOf(usual)
}
