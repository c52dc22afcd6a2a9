import { fileNameOf, toPem, withIssuer } from '#domain/certificates/certificate-file.ts'
import { findCertificate } from '#domain/certificates/find-certificate.ts'
import { noteHandOut } from '#domain/certificates/note-hand-out.ts'
import { page } from '../page.ts'

/** The certificate and that of its issuer as PEM: free, as often as wanted, within the 180 days. C-05 */
export const filePage = page({
  path: '/certificate/file',
  access: 'signed-in',
  async get(c) {
    const ordered = await findCertificate(c.env.db, c.user)
    if (!ordered?.certificate) return c.redirect('/certificate')
    await c.transact((work) => noteHandOut(work, c.user, 'file'))
    const name = encodeURIComponent(fileNameOf(c.user, '.pem'))
    return c.send(toPem(await withIssuer(c.env.db, ordered.certificate)), 'application/x-pem-file', 200, {
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    })
  },
})
