import { ERROR_STATUSES } from '#ui/error-texts.ts'
import { page } from '../page.ts'

/** An error page of this site as a visitor would meet it, with its status. X-05 */
export const errorSamplePage = page({
  path: '/gallery/errors/:status',
  access: 'anyone',
  get(c) {
    const status = Number(c.params.status)
    return c.fail(ERROR_STATUSES.includes(status) ? status : 404)
  },
})
