import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { openCommandLine } from '#test/support/command-line.ts'
import { freePortBase } from '#test/support/free-port-base.ts'

const MAIN = ['--import', './src/platform/tsx-loader.ts', 'src/main.ts']

test('[X-01] where a later site’s port is taken, nothing is left of those that were open already', async (t) => {
  await using commandLine = await openCommandLine()
  const base = await freePortBase()
  const other = createServer().listen(base + 4, '127.0.0.1')
  await once(other, 'listening')
  const child = spawn(process.execPath, MAIN, {
    env: {
      PATH: process.env.PATH,
      ...commandLine.settings,
      PORT_BASE: `${base}`,
      PROCESSES: 'web',
      LOG_LEVEL: 'error',
    },
  })
  t.after(() => child.kill('SIGKILL'))
  const [[status], said] = await Promise.all([once(child, 'close'), text(child.stderr)])
  other.close()
  assert.equal(status, 1)
  assert.match(said, new RegExp(`Port ${base + 4} is taken by another program`))
})
