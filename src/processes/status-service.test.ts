import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openWorld } from '#test/support/world.ts'
import { statusService } from './status-service.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const statusOf = async (db: typeof world.db, path: string) =>
  (await statusService(db, async (asked) => asked).request(path)).status

test('[C-08] lists and certificates of authorities that there are not are 404; those of the first will come', async () => {
  for (const path of ['/revoked-999999999.crl', '/revoked-0.crl', '/issuing-2.cer'])
    assert.equal(await statusOf(world.db, path), 404, path)
  for (const path of ['/revoked.crl', '/issuing.cer']) assert.equal(await statusOf(world.db, path), 503, path)
})

test('[C-08] [X-05] while the database is away, who asks for a list is told to come again', async () => {
  const away = {
    selectFrom() {
      throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    },
  } as never
  for (const path of ['/revoked.crl', '/issuing.cer']) assert.equal(await statusOf(away, path), 503, path)
})
