import { record } from '#domain/audit/record.ts'
import { findFees, type OwedFee, PAYMENT_NAMES } from '#domain/certificates/find-fees.ts'
import { dayInFigures } from '#platform/clock/in-figures.ts'
import { encodeCsv } from '#platform/csv/encode-csv.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { page } from '../page.ts'
import { readMonth } from './fee-month.ts'

const HEADER = ['発行日', '医療機関等コード', '医療機関等名', '端末名称等', 'リクエストID', '支払方法', '発行料（円）']

/** 「CSVを書き出す」: a line for each issue of the month. A spreadsheet runs nothing of it. C-10 */
export const feesFilePage = page({
  path: '/certificates/fees/file',
  access: 'may:see-certificate-fees',
  async post(c) {
    const month = readMonth(soleText(c.entries, 'month') ?? null, c.now)
    const fees = await c.transact(async (work) => {
      const found = await findFees(work.db, month)
      record(work, 'export-certificate-fees', { detail: { month: month.toString(), issues: found.length } })
      return found
    })
    const csv = Buffer.concat(await Array.fromAsync(encodeCsv([HEADER, ...fees.map(lineOf)], 'utf-8')))
    return c.send(new Uint8Array(csv), 'text/csv; charset=utf-8', 200, {
      'content-disposition': `attachment; filename="certificate-fees-${month}.csv"`,
    })
  },
})

const lineOf = ({ owedOn, code, name, terminal, requestNumber, payment, yen }: OwedFee) => [
  dayInFigures(owedOn),
  code,
  name,
  terminal,
  requestNumber,
  PAYMENT_NAMES[payment],
  yen,
]
