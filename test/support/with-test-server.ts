import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { startTestServer, stopTestServer } from './test-server.ts'

/** Runs a command with a test server: `node --import ./src/platform/tsx-loader.ts test/support/with-test-server.ts node db/generate-schema.ts`. */
await startTestServer()
const [command = 'true', ...args] = process.argv.slice(2)
const [status] = await once(spawn(command, args, { stdio: 'inherit' }), 'exit')
await stopTestServer()
process.exitCode = status ?? 1
