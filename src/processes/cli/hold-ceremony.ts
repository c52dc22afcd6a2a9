import { holdCeremony as hold } from '#domain/certificates/hold-ceremony.ts'
import { AUTHORITY_ROLES } from '#platform/signer/signer.ts'
import { transact } from '#platform/work.ts'
import { openKeyStore } from '../key-store.ts'
import { type Command, CommandFailed } from './command.ts'
import { commandActor } from './command-actor.ts'
import { readArguments } from './read-arguments.ts'

export const holdCeremony: Command = {
  name: 'hold-ceremony',
  summary: 'Make the keys and certificates of the certificate authority, once',
  usage: `hold-ceremony

Makes root, issuing and OCSP keys; keys that are there stay. They lie in the folder AUTHORITY_KEYS, encrypted by
AUTHORITY_PASSPHRASE, or, where AUTHORITY_TOKEN_MODULE is set, in two tokens: the root's in AUTHORITY_ROOT_TOKEN_LABEL,
the others in AUTHORITY_TOKEN_LABEL. Signs their certificates, and prints the fingerprint of the root for those present
to write down. Refused when there is an authority already. Afterwards move root.key.pem, or the root's token, to a safe
place: only rekey-authority needs it. docs/certificate-policy.md says who should be there and what to keep.
`,
  async run(args, env) {
    readArguments(args, {})
    const opened = await env.open()
    const { signer, make } = openKeyStore(env.config, { ceremony: true })
    try {
      for (const role of AUTHORITY_ROLES) await make(role)
      const outcome = await transact(opened, commandActor(holdCeremony.name), (work) =>
        hold(work, signer, opened.operatingBody.name),
      )
      if (!outcome.done) throw new CommandFailed('There is an authority in this database already.')
      env.print(outcome.value.root)
      env.say('The authority is ready. Above: SHA-256 of the root certificate.')
    } finally {
      await signer.close()
    }
  },
}
