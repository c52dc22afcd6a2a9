import { globSync } from 'node:fs'
import { run } from 'node:test'
import { fileURLToPath } from 'node:url'
import report from './reporter.ts'

/** One more than processors: a file often waits, for a database, for a browser, for a moment to pass. */
const FILES_AT_ONCE = 3

const LIMIT_MS = 600_000

/** What takes longest begins first, so that at the end no processor waits for one long file. */
const isJourney = (file: string): boolean => file.startsWith('test/journeys/')
const found = globSync('{src,test,db,bench}/**/*.test.{ts,tsx}').toSorted()
const files = [...found.filter(isJourney), ...found.filter((file) => !isJourney(file))]

/** The types of Node do not know `globalSetupPath` yet. */
const options = {
  files,
  concurrency: FILES_AT_ONCE,
  timeout: LIMIT_MS,
  globalSetupPath: fileURLToPath(new URL('set-up-run.ts', import.meta.url)),
}

/** Every test there is, each file in a process of its own. `node --test` takes files in the order of their names. */
run(options).compose(report).pipe(process.stdout)
