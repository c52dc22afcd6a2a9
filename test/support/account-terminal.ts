import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { openEligibilityDoors } from '#processes/eligibility-doors.ts'
import { mutualTlsOrigin } from '#processes/site-addresses.ts'
import { accountOf, goLive, type TestAccount } from './accounts.ts'
import type { Visitor } from './browser.ts'
import { certificateFor, issuedRequest, openAuthority, publicKeyOf, signingRequest } from './certificates.ts'
import { freePortBase } from './free-port-base.ts'
import { somebody } from './people.ts'
import type { World } from './world.ts'

export interface AccountTerminal extends AsyncDisposable {
  readonly visitor: Visitor
  readonly master: TestAccount
  readonly reset: TestAccount
}

/** A terminal with a real certificate of an institution that has its two first accounts, and the doors it opens. */
export async function openAccountTerminal(world: World): Promise<AccountTerminal> {
  const config = { ...world.env.config, PORT_BASE: await freePortBase() }
  const authority = await openAuthority(world)
  const doors = await openEligibilityDoors({ ...world.env, config })
  const origin = mutualTlsOrigin(config, 'eligibility')
  const person = await somebody(world)
  const { institution } = person
  await goLive(world, institution)
  const { key } = await signingRequest()
  const request = await issuedRequest(world, person)
  const { certificate } = await certificateFor(world, authority, request, await publicKeyOf(key))
  const cert = Buffer.from(new X509Certificate(certificate).toString())
  return {
    visitor: {
      baseURL: origin,
      ignoreHTTPSErrors: true,
      clientCertificates: [{ origin, cert, key: await readFile(key) }],
    },
    master: await accountOf(world, { institution, role: 'master' }),
    reset: await accountOf(world, { institution, role: 'master-reset' }),
    async [Symbol.asyncDispose]() {
      for (const door of doors) await door.close()
    },
  }
}
