import { readConfig } from '#platform/config/read-config.ts'
import { type Environment, openEnvironment } from '#processes/environment.ts'

const KEY = Buffer.alloc(32, 1).toString('base64')

/** The same keys in every process that takes part. */
export const openBench = (url: string): Environment =>
  openEnvironment(readConfig({ LOG_LEVEL: 'silent', SEALING_KEYS: `bench:${KEY}`, MAC_KEY: KEY }), url)
