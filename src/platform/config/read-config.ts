import { z } from 'zod'
import { refuseInProduction } from './refuse-in-production.ts'
import { SETTINGS, type Settings } from './settings.ts'

export type Config = Settings & { readonly PROCESSES: NonNullable<Settings['PROCESSES']> }

/** The configuration is wrong; the message names every setting and what it must be. */
export class ConfigError extends Error {}

/** Reads and validates the environment. @throws ConfigError naming everything that is wrong at once */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(
    Object.keys(SETTINGS.shape)
      .filter((name) => environment[name] !== undefined && environment[name] !== '')
      .map((name) => [name, environment[name]]),
  )
  const read = SETTINGS.safeParse(given)
  if (!read.success) throw new ConfigError(z.prettifyError(read.error))
  const refusals = refuseInProduction(read.data)
  if (refusals.length > 0) throw new ConfigError(refusals.join('\n'))
  return { ...read.data, PROCESSES: read.data.PROCESSES ?? [...PROCESSES[read.data.MODE]] }
}

/** The authority holds keys: in production it runs where somebody said so. */
const PROCESSES = {
  practice: ['web', 'worker', 'authority'],
  production: ['web', 'worker'],
} as const satisfies Record<Settings['MODE'], Settings['PROCESSES']>
