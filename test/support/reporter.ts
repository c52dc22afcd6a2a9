import { relative } from 'node:path'
import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'

type Ended = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>
type Summary = Extract<TestEvent, { type: 'test:summary' }>['data']

const SLOWEST_FILES = 10

/**
 * A line for each file, each failure in full when it happens and once more at the end, the slowest files, and as the
 * very last line `N passed, N failed`. Fails when nothing ran, when a file holds no test, and when script/check failed
 * before (it says so in CHECK_FAILED).
 */
// biome-ignore lint/style/noDefaultExport: node:test takes reporters as default exports
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const failures = process.env.CHECK_FAILED ? ['script/check: see above'] : []
  const explained: string[] = []
  const skipped: string[] = []
  const files: Summary[] = []
  let passed = 0
  for await (const event of events) {
    if (event.type === 'test:stderr' || event.type === 'test:stdout') yield event.data.message
    if (event.type === 'test:summary' && event.data.file) {
      files.push(event.data)
      yield line(event.data)
    }
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
    if (isParent(event)) continue
    const title = titleOf(event)
    if (isEmptyFile(event)) failures.push(`${title}: holds no test`)
    else if (event.data.skip !== undefined || event.data.todo !== undefined) skipped.push(title)
    else if (event.type === 'test:pass') passed++
    else {
      failures.push(title)
      explained.push(`\nFAILED  ${title}\n${explain(event.data.details.error)}\n\n`)
      yield explained.at(-1) ?? ''
    }
  }
  if (passed + failures.length === 0) failures.push('no test ran')
  if (failures.length > 0) process.exitCode = 1
  const slowest = files.toSorted((one, other) => other.duration_ms - one.duration_ms).slice(0, SLOWEST_FILES)
  yield `\nThe slowest files:\n${slowest.map(line).join('')}\n`
  yield* explained
  for (const title of skipped) yield `skipped  ${title}\n`
  for (const title of failures) yield `FAILED  ${title}\n`
  yield `${passed} passed, ${failures.length} failed\n`
}

const isParent = ({ data: { details } }: Ended): boolean =>
  details.type === 'suite' ||
  ('error' in details && (details.error as { failureType?: string }).failureType === 'subtestsFailed')

const isEmptyFile = ({ type, data }: Ended): boolean => type === 'test:pass' && data.name === data.file

const titleOf = ({ data: { file = '', name } }: Ended): string =>
  name === file ? pathOf(file) : `${pathOf(file)}: ${name}`

const pathOf = (file: string): string => relative(process.cwd(), file)

const explain = (error: Error): string =>
  inspect(error.cause instanceof Error ? error.cause : error).replace(/^/gm, '  ')

function line({ file = '', success, counts, duration_ms }: Summary): string {
  return `${success ? 'ok    ' : 'FAILED'}  ${pathOf(file)}  ${counts.passed} of ${counts.tests} in ${(duration_ms / 1000).toFixed(1)} s\n`
}
