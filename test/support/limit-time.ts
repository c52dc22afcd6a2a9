/*
 * Ends a test file that never ends by itself, because a test left a timer, a server or a connection open, and says
 * what it was. (`--test-force-exit` would end it at once, but loses results that were still on their way.)
 */
const LIMIT_MS = Number(process.env.TEST_FILE_LIMIT_MS ?? 600_000)

function giveUp(): void {
  console.error(`still running after ${LIMIT_MS / 1000} s: ${process.getActiveResourcesInfo().join(', ')}`)
  process.exit(1)
}

if (process.env.NODE_TEST_CONTEXT) setTimeout(giveUp, LIMIT_MS).unref()
