import { findAuthority } from '#domain/certificates/authority-chain.ts'
import { type RekeyRefusal, rekeyAuthority as rekey } from '#domain/certificates/rekey-authority.ts'
import { keyOf } from '#platform/signer/signer.ts'
import { transact } from '#platform/work.ts'
import { openKeyStore } from '../key-store.ts'
import { type Command, CommandFailed } from './command.ts'
import { commandActor } from './command-actor.ts'
import { readArguments } from './read-arguments.ts'

const REFUSALS: Readonly<Record<RekeyRefusal, string>> = {
  'no-authority': 'There is no authority yet: hold the key ceremony (madoguchi hold-ceremony).',
  'rekeyed-meanwhile': 'Somebody else has exchanged the key at this moment. Nothing was changed by this command.',
  'other-root': 'The root key that was opened is not that of the authority in this database. Nothing was changed.',
  'root-ends':
    'The root ends before certificates that are issued now. Nothing was changed: docs/certificate-policy.md, Root.',
}

export const rekeyAuthority: Command = {
  name: 'rekey-authority',
  summary: 'Exchange the issuing key of the certificate authority for a new one under the same root',
  usage: `rekey-authority

Bring the root's key back to where the ceremony had it (root.key.pem in AUTHORITY_KEYS, or its token). Makes a new
issuing and a new OCSP key beside the former ones, signs their certificates, and prints the fingerprint of the new
issuing certificate for those present to write down. What is approved from now on is signed by the new key. Keep the
former keys where they are: they sign revocation lists and answers until the last certificate of theirs has ended.
Runs beside the application, which notices by itself; where the authority runs on another machine, take the two new
files there first. Afterwards take the root's key away again. docs/certificate-policy.md says when to do this.
`,
  async run(args, env) {
    readArguments(args, {})
    const opened = await env.open()
    const { signer, make } = openKeyStore(env.config, { ceremony: true })
    try {
      const former = await findAuthority(opened.db, 'issuing')
      if (!former) throw new CommandFailed(REFUSALS['no-authority'])
      const number = former.number + 1
      await make(keyOf('issuing', number))
      await make(keyOf('ocsp', number))
      const organization = opened.operatingBody.name
      const outcome = await transact(opened, commandActor(rekeyAuthority.name), (work) =>
        rekey(work, signer, { number, organization }),
      )
      if (!outcome.done) throw new CommandFailed(REFUSALS[outcome.because])
      env.print(outcome.value.issuing)
      env.say(`Issuing key ${number} is in force. Above: SHA-256 of its certificate.`)
    } finally {
      await signer.close()
    }
  },
}
