import { fileNameOf, toPem, withIssuer } from '#domain/certificates/certificate-file.ts'
import { page } from '../page.ts'
import { ownKeyEnding } from './renewal-words.ts'
import { findShown } from './shown-certificate.tsx'

/** The next certificate and that of its issuer as PEM, for who made its key: as often as wanted, free. C-09 */
export const renewalFilePage = page({
  path: '/renewal/file',
  access: 'anyone',
  async get(c) {
    const shown = await findShown(c)
    if (shown instanceof Response) return shown
    const { renewable } = shown
    if (!renewable.next?.certificate) return c.redirect('/renewal')
    const name = encodeURIComponent(fileNameOf(renewable, `${ownKeyEnding(renewable)}.pem`))
    return c.send(toPem(await withIssuer(c.env.db, renewable.next.certificate)), 'application/x-pem-file', 200, {
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    })
  },
})
