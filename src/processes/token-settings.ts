import { readFileSync } from 'node:fs'
import { CannotStart } from '#platform/cannot-start.ts'
import type { Config } from '#platform/config/read-config.ts'
import type { Token } from '#platform/signer/token/token-session.ts'
import type { TokenKeys } from '#platform/signer/token-key-store.ts'

/** The tokens that the settings name; undefined where keys are in files. @throws CannotStart when something is missing */
export function readTokenSettings(config: Config, ceremony: boolean): TokenKeys | undefined {
  const { AUTHORITY_TOKEN_MODULE: module } = config
  if (!module) return undefined
  const authority = readToken(config, 'AUTHORITY_TOKEN', module)
  if (!ceremony) return { authority }
  const root = readToken(config, 'AUTHORITY_ROOT_TOKEN', module)
  if (root.label === authority.label)
    throw new CannotStart('AUTHORITY_ROOT_TOKEN_LABEL: the root has a token of its own')
  return { authority, root }
}

function readToken(config: Config, name: 'AUTHORITY_TOKEN' | 'AUTHORITY_ROOT_TOKEN', module: string): Token {
  const label = config[`${name}_LABEL`]
  if (!label) throw new CannotStart(`${name}_LABEL: required where the keys are in a token`)
  const pin = config[`${name}_PIN`] ?? readPin(config[`${name}_PIN_FILE`], `${name}_PIN_FILE`)
  if (!pin) throw new CannotStart(`${name}_PIN or ${name}_PIN_FILE: required where the keys are in a token`)
  return { module, label, pin }
}

function readPin(file: string | undefined, setting: string): string | undefined {
  if (!file) return undefined
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
  } catch (error) {
    throw new CannotStart(`${setting}: the file cannot be read (${(error as Error).message})`)
  }
}
