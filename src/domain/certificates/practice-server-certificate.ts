import { generateKeyPairSync, sign } from 'node:crypto'
import {
  BasicConstraints,
  GeneralName,
  GeneralNames,
  id_ce_subjectAltName,
  id_kp_serverAuth,
} from '@peculiar/asn1-x509'
import type { Random } from '#platform/random.ts'
import { assembleCertificate } from './assemble-certificate.ts'
import { distinguishedName } from './distinguished-name.ts'
import { basicConstraints, extendedKeyUsage, extension } from './extensions.ts'
import { newSerial } from './new-serial.ts'
import { toBeSigned } from './to-be-signed.ts'

const LIVES = Temporal.Duration.from({ hours: 365 * 24 })
/** Browsers go by their own clock, which may be behind. */
const BEFORE_NOW = Temporal.Duration.from({ hours: 24 })

/** A certificate for `localhost` that vouches for itself, made at each start of practice: key and certificate as PEM. */
export function practiceServerCertificate(now: Temporal.Instant, random: Random): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = distinguishedName([['commonName', 'localhost']])
  const bytes = toBeSigned({
    serial: newSerial(random),
    issuer: name,
    subject: name,
    notBefore: now.subtract(BEFORE_NOW),
    notAfter: now.add(LIVES),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    extensions: [
      basicConstraints(new BasicConstraints({ cA: false })),
      extendedKeyUsage(id_kp_serverAuth),
      extension(id_ce_subjectAltName, false, new GeneralNames([new GeneralName({ dNSName: 'localhost' })])),
    ],
  })
  const certificate = assembleCertificate(bytes, sign('sha256', bytes, privateKey))
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: certificate.toString() }
}
