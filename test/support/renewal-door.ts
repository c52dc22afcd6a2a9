import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assembleCertificate } from '#domain/certificates/assemble-certificate.ts'
import { findAuthority } from '#domain/certificates/authority-chain.ts'
import { awaitCertificate } from '#domain/certificates/await-certificate.ts'
import { derParts, TAG } from '#domain/certificates/der.ts'
import { orderCertificate } from '#domain/certificates/order-certificate.ts'
import { openCertificateDoors } from '#processes/certificate-doors.ts'
import { mutualTlsOrigin, portOf } from '#processes/site-addresses.ts'
import { issuedRequest, keepSigning, openAuthority, openssl, type TestAuthority } from './certificates.ts'
import { freePortBase } from './free-port-base.ts'
import { type Person, somebody } from './people.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { type Answer, type Holding, newKey, type tlsTerminal } from './tls-terminal.ts'
import { openWorld, type World } from './world.ts'

type Terminal = ReturnType<typeof tlsTerminal>

/** A world whose download site and door for renewal listen, and whose authority signs. */
export async function openRenewalDoor() {
  const world = await openWorld()
  const config = { ...world.env.config, PORT_BASE: await freePortBase() }
  const authority = await openAuthority(world)
  const signing = keepSigning(authority)
  const doors = await openCertificateDoors({ ...world.env, config })
  return {
    world,
    authority,
    door: mutualTlsOrigin(config, 'certificates'),
    downloadSite: `http://127.0.0.1:${portOf(config, 'certificates')}`,
    async [Symbol.asyncDispose]() {
      await signing.stop()
      for (const one of doors) await one.close()
      await world[Symbol.asyncDispose]()
    },
  }
}

export interface Certified extends Holding {
  readonly person: Person
  readonly institution: string
  readonly id: string
  readonly serial: Buffer
}

/** A terminal that got its certificate now, from the authority that keeps signing. */
export async function certified(world: World): Promise<Certified> {
  const person = await somebody(world)
  const { institution, id } = await issuedRequest(world, person)
  const { publicKey, key } = newKey()
  const ordered = await world.transact((work) => orderCertificate(work, { institution, id, publicKey }))
  if (!ordered.done) throw new Error(ordered.because)
  const certificate = await awaitCertificate(world.db, { institution, serial: ordered.value })
  if (!certificate) throw new Error('not signed')
  return { person, institution, id, key, certificate, serial: ordered.value }
}

const CLIENT_AUTH = Buffer.from('2b06010505070302', 'hex')
const SERVER_AUTH = 1

/** The same certificate for servers, signed by our own issuing key: what nobody ever ordered. */
export async function forServers({ signer, db }: TestAuthority, { certificate, key }: Holding): Promise<Holding> {
  const [toBeSigned = Buffer.of()] = derParts(TAG.sequence, certificate)
  const changed = Buffer.from(toBeSigned)
  changed[changed.indexOf(CLIENT_AUTH) + CLIENT_AUTH.length - 1] = SERVER_AUTH
  const issuer = (await findAuthority(db, 'issuing'))?.certificate
  return { key, certificate: assembleCertificate(changed, await signer.sign('issuing', changed), issuer).raw }
}

/** A certificate of the same name and serial number that its holder signed. */
export async function ofAnotherAuthority({ serial }: Certified): Promise<Holding> {
  await using folder = await temporaryFolder()
  const { key } = newKey()
  const [own, file] = [join(folder.path, 'own.key'), join(folder.path, 'own.pem')]
  await writeFile(own, key)
  const named = ['-subj', '/C=JP/OU=terminal/CN=0119999999', '-set_serial', `0x${serial.toString('hex')}`]
  await openssl('req', '-x509', '-new', '-key', own, ...named, '-days', '9000', '-out', file)
  const der = await openssl('x509', '-in', file, '-outform', 'PEM')
  return { key, certificate: Buffer.from(der.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64') }
}

/** The form of the page without JavaScript, with a token of its own unless another is given. */
export async function postForm(
  origin: string,
  terminal: Terminal,
  request: Buffer,
  { cookies, body }: Pick<Answer, 'cookies' | 'body'>,
): Promise<Answer> {
  const form = new FormData()
  form.set('form_token', /name="form_token" value="([^"]+)"/.exec(body)?.[1] ?? '')
  form.set('text', request.toString('base64'))
  const sent = new Response(form)
  const headers = { origin, cookie: cookies, 'content-type': sent.headers.get('content-type') ?? '' }
  return terminal.send('/renewal/signing-request', {
    method: 'POST',
    headers,
    body: new Uint8Array(await sent.arrayBuffer()),
  })
}

export const postOrder = (origin: string, terminal: Terminal, request: Buffer): Promise<Answer> =>
  terminal.send('/renewal/order', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ request: request.toString('base64') }),
  })

export const reenroll = (terminal: Terminal, request: Buffer, type = 'application/pkcs10'): Promise<Answer> =>
  terminal.send('/.well-known/est/simplereenroll', {
    method: 'POST',
    headers: { 'content-type': type },
    body: request.toString('base64'),
  })
