import { setTimeout as pause } from 'node:timers/promises'
import type { Authority } from '#domain/certificates/authority.ts'
import { countAuthorityCertificates, findAuthority } from '#domain/certificates/authority-chain.ts'
import { holdCeremony } from '#domain/certificates/hold-ceremony.ts'
import { publishRevocationListsWhenDue } from '#domain/certificates/publish-revocation-list.ts'
import { renewRespondersWhenDue } from '#domain/certificates/renew-responder.ts'
import { signOrders } from '#domain/certificates/sign-orders.ts'
import { openStatusResponder } from '#domain/certificates/status-responder.ts'
import { TRY_LATER } from '#domain/certificates/status-response.ts'
import { CannotStart } from '#platform/cannot-start.ts'
import { AUTHORITY_ROLES, type KeyStore, keyOf } from '#platform/signer/signer.ts'
import { transact } from '#platform/work.ts'
import type { Environment } from './environment.ts'
import { openKeyStore } from './key-store.ts'
import { listen } from './listen.ts'
import { statusAddresses, statusPort } from './site-addresses.ts'
import { statusService } from './status-service.ts'

const LOOK_EVERY_MS = 200
const AFTER_TROUBLE_MS = 5_000

export interface RunningAuthority {
  stop(): Promise<void>
}

/** The authority: the only process with the signer. Signs what was ordered, publishes lists, answers about status. */
export async function startAuthority(env: Environment): Promise<RunningAuthority> {
  const { config, log } = env
  const { signer } = await openKeys(env)
  const authority: Authority = { ...env, signer, addresses: statusAddresses(config) }
  let known = await countAuthorityCertificates(env.db)
  let respond = await openStatusResponder(authority)
  const service = statusService(env.db, answer)
  const listening = await listen(service.fetch, statusPort(config), config.HOST)
  const stopping = new AbortController()
  const working = workUntil(stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await Promise.all([working, listening.close()])
      await signer.close()
    },
  }

  /** Whoever asks while the keys or the database are away is told to come again. RFC 6960 §2.3 */
  async function answer(asked: Buffer): Promise<Buffer> {
    return respond(asked).catch((error: Error) => {
      log.error({ err: error }, 'the authority could not answer about a certificate')
      return TRY_LATER
    })
  }

  async function workUntil(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await pause(await lookOnce(), undefined, { signal }).catch(() => undefined)
  }

  /** One task's trouble does not keep the others from being done. Returns how long to rest. */
  async function lookOnce(): Promise<number> {
    let rest = LOOK_EVERY_MS
    for (const task of [sign, publishRevocationListsWhenDue, renewRespondersWhenDue, reopen])
      await task(authority).catch((error: Error) => {
        log.error({ err: error }, 'the authority could not work')
        rest = AFTER_TROUBLE_MS
      })
    return rest
  }

  async function sign(): Promise<void> {
    while ((await signOrders(authority)) > 0 && !stopping.signal.aborted);
  }

  /** After a renewal or a new issuing key, by this process or by a command, others answer. */
  async function reopen(): Promise<void> {
    const count = await countAuthorityCertificates(env.db)
    if (count === known) return
    respond = await openStatusResponder(authority)
    known = count
  }
}

/** In practice the keys are made, and the ceremony held, at the first start; production holds it by command. */
async function openKeys(env: Environment): Promise<KeyStore> {
  const keys = openKeyStore(env.config, { ceremony: false })
  if (env.practice && !(await findAuthority(env.db, 'issuing'))) await holdPracticeCeremony(env)
  const issuing = await findAuthority(env.db, 'issuing')
  if (!issuing) throw new CannotStart('There is no authority yet: hold the key ceremony (madoguchi hold-ceremony).')
  const certified = issuing.certificate.publicKey.export({ type: 'spki', format: 'der' })
  if (!certified.equals(await keys.signer.publicKey(keyOf('issuing', issuing.number))))
    throw new CannotStart(`The keys in ${keys.place} are not those of the authority in this database.`)
  return keys
}

async function holdPracticeCeremony(env: Environment): Promise<void> {
  const { signer, make } = openKeyStore(env.config, { ceremony: true })
  for (const role of AUTHORITY_ROLES) await make(role)
  const actor = { kind: 'system', id: 'practice', via: 'authority' } as const
  await transact(env, actor, (work) => holdCeremony(work, signer, env.operatingBody.name))
  await signer.close()
}
