import { join } from 'node:path'
import { CannotStart } from '#platform/cannot-start.ts'
import type { Config } from '#platform/config/read-config.ts'
import { type FileKeys, fileKeyStore } from '#platform/signer/file-key-store.ts'
import type { KeyStore } from '#platform/signer/signer.ts'
import { tokenKeyStore } from '#platform/signer/token-key-store.ts'
import { practicePassphrase } from './practice-keys.ts'
import { readTokenSettings } from './token-settings.ts'

/**
 * Where the keys of the authority are: in tokens, where the settings name a PKCS #11 module, else in encrypted files.
 * Only a ceremony opens the token of the root. @throws CannotStart where the settings leave out what is needed
 */
export function openKeyStore(config: Config, { ceremony }: { readonly ceremony: boolean }): KeyStore {
  const tokens = readTokenSettings(config, ceremony)
  return tokens ? tokenKeyStore(tokens) : fileKeyStore(fileKeys(config))
}

/** @throws CannotStart without a passphrase in production */
function fileKeys(config: Config): FileKeys {
  const folder = config.AUTHORITY_KEYS ?? join(config.DATA_DIR, 'authority')
  const passphrase = config.AUTHORITY_PASSPHRASE ?? (config.MODE === 'practice' && practicePassphrase(config.DATA_DIR))
  if (!passphrase) throw new CannotStart('AUTHORITY_PASSPHRASE: required where the authority runs')
  return { folder, passphrase }
}
