import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PracticePerson } from '#domain/practice/practice-person.ts'
import type { Environment } from './environment.ts'
import type { CertificateFile } from './practice-certificates.ts'
import { mutualTlsOrigin } from './site-addresses.ts'

/** Writes `endpoints.json` for automated practice: addresses, demo people, their certificates, pid. Practice only. */
export function writeEndpoints(
  env: Environment,
  people: readonly PracticePerson[],
  certificates: readonly CertificateFile[],
): void {
  const endpoints = { sites: named(env.origins), mutualTls: mutualTls(env), people, certificates, pid: process.pid }
  writeFileSync(join(env.config.DATA_DIR, 'endpoints.json'), `${JSON.stringify(endpoints, null, 2)}\n`, { mode: 0o600 })
}

/** Programs know the sites by names without hyphens. */
const named = (origins: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(origins).map(([site, origin]) => [inOneWord(site), origin]))

const inOneWord = (site: string): string => site.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())

const mutualTls = ({ config }: Environment) => ({
  certificates: mutualTlsOrigin(config, 'certificates'),
  eligibility: mutualTlsOrigin(config, 'eligibility'),
  eligibilityVerification: mutualTlsOrigin(config, 'eligibility-verification'),
})
