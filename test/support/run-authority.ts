import { readConfig } from '#platform/config/read-config.ts'
import { startAuthority } from '#processes/authority.ts'
import { openEnvironment } from '#processes/environment.ts'

/** An authority in a process of its own, for tests that kill it: DATABASE_URL, DATA_DIR and PORT_BASE as for the product. */
const config = readConfig()
await startAuthority(openEnvironment(config, config.DATABASE_URL ?? ''))
console.log('running')
