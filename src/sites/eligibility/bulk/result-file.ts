import { openBulkResult } from '#domain/bulk-registration/open-bulk-result.ts'
import { isId } from '#platform/is-id.ts'
import { page } from '../page.ts'

/** 「ダウンロード」: what came of each row, initial passwords included. E-11, 004 p.50 */
export const resultFilePage = page({
  path: '/bulk/:upload/result.csv',
  access: 'may:register-accounts-in-bulk',
  async get(c) {
    const id = c.params.upload ?? ''
    const result = isId(id) && (await c.transact((work) => openBulkResult(work, c.user, id)))
    if (!result) return c.fail(404)
    return c.send(new Uint8Array(result.bytes), `text/csv; charset=${result.encoding}`, 200, {
      'content-disposition': `attachment; filename="${result.fileName}"`,
    })
  },
})
