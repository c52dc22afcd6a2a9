import '#platform/tsx-loader.ts'
import { startTestServer, stopTestServer } from './test-server.ts'

// Only now: node:test sets up without its `--import`, and the icons are `.tsx`.
const { discardTestAssets, keepTestAssets } = await import('./test-assets.ts')

/** What all test files of a run have in common. Its names are those that `--test-global-setup` looks for. */
export async function globalSetup(): Promise<void> {
  keepTestAssets()
  await startTestServer()
}

export async function globalTeardown(): Promise<void> {
  discardTestAssets()
  await stopTestServer()
}
