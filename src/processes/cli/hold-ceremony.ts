import { holdCeremony as hold } from '#domain/certificates/hold-ceremony.ts'
import { fileSigner, makeFileKeys } from '#platform/signer/file-key-store.ts'
import { transact } from '#platform/work.ts'
import { authorityKeys } from '../authority.ts'
import { type Command, CommandFailed } from './command.ts'
import { commandActor } from './command-actor.ts'
import { readArguments } from './read-arguments.ts'

export const holdCeremony: Command = {
  name: 'hold-ceremony',
  summary: 'Make the keys and certificates of the certificate authority, once',
  usage: `hold-ceremony

Makes root, issuing and OCSP keys in the folder AUTHORITY_KEYS, encrypted by AUTHORITY_PASSPHRASE; keys that are there
stay. Signs their certificates, and prints the fingerprint of the root for those present to write down. Refused when
there is an authority already. Afterwards move root.key.pem to a safe place: nothing needs it any more.
docs/certificate-policy.md says who should be there and what to keep.
`,
  async run(args, env) {
    readArguments(args, {})
    const opened = await env.open()
    const keys = authorityKeys(env.config)
    await makeFileKeys(keys)
    const signer = fileSigner(keys)
    try {
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
