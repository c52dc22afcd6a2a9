import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globalSetup, globalTeardown } from './test-server.ts'

/** Runs a command with a test server: `node --import ./src/platform/tsx-loader.ts test/support/with-test-server.ts node db/generate-schema.ts`. */
await globalSetup()
const [command = 'true', ...args] = process.argv.slice(2)
const [status] = await once(spawn(command, args, { stdio: 'inherit' }), 'exit')
await globalTeardown()
process.exitCode = status ?? 1
