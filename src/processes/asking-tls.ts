import { readFileSync } from 'node:fs'
import type { ServerOptions } from 'node:https'
import { practiceServerCertificate } from '#domain/certificates/practice-server-certificate.ts'
import type { WorkEnvironment } from '#platform/work.ts'

/** Asks every client for a certificate, and lets the site judge it: whoever has none gets a page that says so. */
const ASKING: ServerOptions = { requestCert: true, rejectUnauthorized: false, minVersion: 'TLSv1.2' }

/** TLS of one's own, where files (PEM) with a certificate and its key are configured. */
export const askingTls = (certificate: string | undefined, key: string | undefined): ServerOptions | undefined =>
  certificate && key ? { ...ASKING, cert: readFileSync(certificate), key: readFileSync(key) } : undefined

/** The same in practice, with a certificate for `localhost` made now. */
export const practiceTls = async ({ clock, random }: WorkEnvironment): Promise<ServerOptions> => ({
  ...ASKING,
  ...practiceServerCertificate(await clock.now(), random),
})
