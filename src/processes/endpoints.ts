import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PracticePerson } from '#domain/practice/practice-person.ts'
import type { Environment } from './environment.ts'

/** Writes `endpoints.json` for automated practice: addresses, demo people, pid. Practice only. */
export function writeEndpoints(env: Environment, people: readonly PracticePerson[]): void {
  const endpoints = { sites: env.origins, people, pid: process.pid }
  writeFileSync(join(env.config.DATA_DIR, 'endpoints.json'), `${JSON.stringify(endpoints, null, 2)}\n`, { mode: 0o600 })
}
