import { BULK_COLUMNS } from '#domain/bulk-registration/bulk-columns.ts'
import { writeBulkTemplate } from '#domain/bulk-registration/bulk-template.ts'
import { encodeCsv } from '#platform/csv/encode-csv.ts'
import { page } from '../page.ts'
import { findBulkRules } from './bulk-rules.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The blank workbook, with the choices of whoever asks. E-12 */
export const bulkTemplatePage = page({
  path: '/bulk/template.xlsx',
  access: 'may:register-accounts-in-bulk',
  async get(c) {
    const workbook = await writeBulkTemplate(await findBulkRules(c))
    return c.send(new Uint8Array(workbook), XLSX, 200, {
      'content-disposition': 'attachment; filename="bulk_accounts.xlsx"',
    })
  },
})

/** The header alone, for programs that know no workbooks. E-12 */
export const bulkCsvTemplatePage = page({
  path: '/bulk/template.csv',
  access: 'may:register-accounts-in-bulk',
  async get(c) {
    const csv = Buffer.concat(await Array.fromAsync(encodeCsv([Object.values(BULK_COLUMNS)], 'utf-8')))
    return c.send(new Uint8Array(csv), 'text/csv; charset=utf-8', 200, {
      'content-disposition': 'attachment; filename="bulk_accounts.csv"',
    })
  },
})
