import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { createTestDatabase } from '#test/support/database.ts'
import { openWayTo } from '#test/support/falling-silent.ts'
import { freePortBase } from '#test/support/free-port-base.ts'

const SITES = ['PORTAL', 'CERTIFICATES', 'ELIGIBILITY', 'ELIGIBILITY_VERIFICATION', 'LINKAGE', 'BACKOFFICE']

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')

const PRODUCTION = {
  MODE: 'production',
  PROCESSES: 'web',
  SMTP_URL: 'smtps://user:password@mail.example.org',
  MAIL_FROM: 'office@example.org',
  SEALING_KEYS: `2026:${key(7)}`,
  MAC_KEY: key(9),
  ...Object.fromEntries(SITES.map((site, index) => [`${site}_ORIGIN`, `https://site${index}.example.org`])),
}

async function startProduction(env: Record<string, string>) {
  const args = ['--import', './src/platform/tsx-loader.ts', 'src/main.ts']
  const application = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, ...PRODUCTION, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface(application.stdout)) if (JSON.parse(line).msg === 'ready') break
  application.stdout.resume()
  return application
}

test('[X-09] a production process ends when asked to although its database fell silent with a request under way', async (t) => {
  const database = await createTestDatabase()
  const way = await openWayTo(database.url)
  const port = await freePortBase()
  const application = await startProduction({ DATABASE_URL: way.url, PORT_BASE: `${port}` })
  t.after(async () => {
    application.kill('SIGKILL')
    way.close()
    await database.drop()
  })
  assert.equal(application.exitCode, null)
  const askedInVain = way.fallSilent()
  const answer = fetch(`http://127.0.0.1:${port}/`, { headers: { cookie: '__Host-portal-session=somebody' } })
  const brokenOff = assert.rejects(answer)
  await askedInVain
  application.kill('SIGTERM')
  const [code] = await once(application, 'exit')
  assert.equal(code, 0)
  await brokenOff
})
