import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PRACTICE_KEY } from '#platform/config/refuse-in-production.ts'
import { type Random, randomToken, systemRandom } from '#platform/random.ts'

export interface PracticeKeys {
  readonly sealing: string[]
  readonly mac: string
}

const OWNER_ONLY = 0o600

/** The keys of a practice installation: made at its first start, kept beside its data, refused by production. */
export function practiceKeys(dataDir: string, random: Random): PracticeKeys {
  const file = join(dataDir, 'practice-keys.json')
  const key = () => random.bytes(32).toString('base64')
  try {
    mkdirSync(dataDir, { recursive: true })
    const made: PracticeKeys = { sealing: [`${PRACTICE_KEY}-1:${key()}`], mac: key() }
    writeFileSync(file, JSON.stringify(made), { flag: 'wx', mode: OWNER_ONLY })
    return made
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
    return JSON.parse(readFileSync(file, 'utf8')) as PracticeKeys
  }
}

const PASSPHRASE = 'authority-passphrase'

/** The passphrase of the practice authority's keys: made once, kept beside them, of no worth anywhere else. */
export function practicePassphrase(dataDir: string): string {
  const file = join(dataDir, PASSPHRASE)
  try {
    writeFileSync(file, randomToken(systemRandom), { flag: 'wx', mode: OWNER_ONLY })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}
