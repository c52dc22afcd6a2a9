import { checkRows, countProblems, fileRows } from '#domain/bulk-registration/check-rows.ts'
import { BLANK_ROW, isBlankRow, placePasted } from '#domain/bulk-registration/place-pasted.ts'
import { encodeCsv } from '#platform/csv/encode-csv.ts'
import { ENCODINGS } from '#platform/csv/encoding.ts'
import { splitPasted } from '#platform/csv/split-pasted.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { readForm } from '#ui/form/read-form.ts'
import { askAboutFile } from '../bulk/ask-about-file.tsx'
import { page } from '../page.ts'
import { bulkFileForm, PASTED_BYTES_AT_MOST, PASTED_ROWS_AT_MOST, TOO_MANY_ROWS } from './bulk-file-form.ts'
import { BulkFileView } from './bulk-file-view.tsx'
import { findBulkRules } from './bulk-rules.ts'
import { MADE_FILE } from './made-file.ts'

/**
 * 「一括登録用ファイル生成ツール」: rows are written and checked in the browser, and nothing is sent; without JavaScript
 * they are pasted, checked here, and given back as a file. Nothing is kept either way, until they go on to register
 * what they have made. E-12, 004 p.48
 */
export const bulkFilePage = page({
  path: '/bulk/file',
  access: 'may:register-accounts-in-bulk',
  bodyLimit: PASTED_BYTES_AT_MOST,
  async get(c) {
    return c.html(<BulkFileView c={c} rules={await findBulkRules(c)} />)
  },
  async post(c) {
    const rules = await findBulkRules(c)
    const reading = readForm(bulkFileForm, c.entries)
    const pasted = soleText(c.entries, 'rows') ?? ''
    const entered = { rows: [pasted] }
    if (!reading.ok) return c.html(<BulkFileView c={c} rules={rules} entered={entered} errors={reading.errors} />, 422)
    const placed = placePasted(splitPasted(pasted)).map((row) => ({ ...BLANK_ROW, ...row }))
    const rows = placed.filter((row) => !isBlankRow(row))
    if (rows.length > PASTED_ROWS_AT_MOST) {
      const errors = { rows: TOO_MANY_ROWS }
      return c.html(<BulkFileView c={c} rules={rules} entered={entered} errors={errors} />, 422)
    }
    const checked = checkRows(rows, rules)
    const goesOn = soleText(c.entries, 'register') === 'yes'
    const encoding = goesOn ? 'utf-8' : ENCODINGS.find((one) => one === soleText(c.entries, 'encoding'))
    const isGood = checked.length > 0 && countProblems(checked) === 0
    if (!encoding || !isGood)
      return c.html(<BulkFileView c={c} rules={rules} entered={entered} checked={checked} />, isGood ? 200 : 422)
    const csv = Buffer.concat(await Array.fromAsync(encodeCsv(fileRows(checked), encoding)))
    if (goesOn) return askAboutFile(c, { fileName: MADE_FILE, file: csv })
    return c.send(new Uint8Array(csv), `text/csv; charset=${encoding}`, 200, {
      'content-disposition': `attachment; filename="${MADE_FILE}"`,
    })
  },
})
