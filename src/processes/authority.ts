import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Authority } from '#domain/certificates/authority.ts'
import { findAuthority } from '#domain/certificates/authority-chain.ts'
import { holdCeremony } from '#domain/certificates/hold-ceremony.ts'
import { publishRevocationListWhenDue } from '#domain/certificates/publish-revocation-list.ts'
import { renewResponderWhenDue } from '#domain/certificates/renew-responder.ts'
import { signOrders } from '#domain/certificates/sign-orders.ts'
import { openStatusResponder } from '#domain/certificates/status-responder.ts'
import { CannotStart } from '#platform/cannot-start.ts'
import type { Config } from '#platform/config/read-config.ts'
import { type FileKeys, fileSigner, makeFileKeys } from '#platform/signer/file-key-store.ts'
import type { Signer } from '#platform/signer/signer.ts'
import { transact } from '#platform/work.ts'
import type { Environment } from './environment.ts'
import { listen } from './listen.ts'
import { practicePassphrase } from './practice-keys.ts'
import { statusAddresses, statusPort } from './site-addresses.ts'
import { statusService } from './status-service.ts'

const LOOK_EVERY_MS = 200
const AFTER_TROUBLE_MS = 5_000

export interface RunningAuthority {
  stop(): Promise<void>
}

/** Where the keys of the authority are. @throws CannotStart without a passphrase in production */
export function authorityKeys(config: Config): FileKeys {
  const folder = config.AUTHORITY_KEYS ?? join(config.DATA_DIR, 'authority')
  const passphrase = config.AUTHORITY_PASSPHRASE ?? (config.MODE === 'practice' && practicePassphrase(config.DATA_DIR))
  if (!passphrase) throw new CannotStart('AUTHORITY_PASSPHRASE: required where the authority runs')
  return { folder, passphrase }
}

/** The authority: the only process with the signer. Signs what was ordered, publishes lists, answers about status. */
export async function startAuthority(env: Environment): Promise<RunningAuthority> {
  const { config, log } = env
  const signer = await openSigner(env)
  const authority: Authority = { ...env, signer, addresses: statusAddresses(config) }
  let answer = await openStatusResponder(authority)
  const service = statusService(env.db, (asked) => answer(asked))
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

  async function workUntil(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const rest = await lookOnce().catch((error: Error) => {
        log.error({ err: error }, 'the authority could not work')
        return AFTER_TROUBLE_MS
      })
      await pause(rest, undefined, { signal }).catch(() => undefined)
    }
  }

  async function lookOnce(): Promise<number> {
    const signed = await signOrders(authority)
    await publishRevocationListWhenDue(authority)
    if (await renewResponderWhenDue(authority)) answer = await openStatusResponder(authority)
    return signed > 0 ? 0 : LOOK_EVERY_MS
  }
}

/** In practice the keys are made, and the ceremony held, at the first start; production holds it by command. */
async function openSigner(env: Environment): Promise<Signer> {
  const keys = authorityKeys(env.config)
  const signer = fileSigner(keys)
  if (env.practice && !(await findAuthority(env.db, 'issuing'))) await holdPracticeCeremony(env, keys, signer)
  const issuing = await findAuthority(env.db, 'issuing')
  if (!issuing) throw new CannotStart('There is no authority yet: hold the key ceremony (madoguchi hold-ceremony).')
  const certified = issuing.certificate.publicKey.export({ type: 'spki', format: 'der' })
  if (!certified.equals(await signer.publicKey('issuing')))
    throw new CannotStart(`The keys in ${keys.folder} are not those of the authority in this database.`)
  return signer
}

async function holdPracticeCeremony(env: Environment, keys: FileKeys, signer: Signer): Promise<void> {
  await makeFileKeys(keys)
  const actor = { kind: 'system', id: 'practice', via: 'authority' } as const
  await transact(env, actor, (work) => holdCeremony(work, signer, env.operatingBody.name))
}
