import { printLetter } from '#domain/letters/print-letter.ts'
import { page } from '../page.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A letter as PDF, in the browser's own viewer. */
export const letterPdfPage = page({
  path: '/letters/:id',
  access: 'anyone',
  async get(c) {
    const { id = '' } = c.params
    const pdf = ID.test(id) ? await printLetter(c.env, id) : undefined
    if (!pdf) return c.fail(404)
    return c.send(new Uint8Array(pdf), 'application/pdf', 200, {
      'content-disposition': 'inline; filename="letter.pdf"',
    })
  },
})
