import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { seedDemo } from '#db/seeds/demo.ts'
import { judgeClientCertificate } from '#domain/certificates/judge-client-certificate.ts'
import { listPracticeCertificates } from '#domain/practice/list-practice-certificates.ts'
import { keepSigning, openAuthority, openssl } from '#test/support/certificates.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { openWorld } from '#test/support/world.ts'
import { preparePracticeCertificates } from './practice-certificates.ts'

const world = await openWorld()
const folder = await temporaryFolder()
await seedDemo(world.env)
const signing = keepSigning(await openAuthority(world))
after(async () => {
  await signing.stop()
  await world[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

const prepare = () =>
  preparePracticeCertificates({ ...world.env, config: { ...world.env.config, DATA_DIR: folder.path } })

const serials = async () =>
  (await listPracticeCertificates(world.db, await world.clock.now())).map(({ serial }) => serial).sort()

test('[X-02] every demo institution has a file that openssl opens with its password, and it is listed at the door', async () => {
  const files = await prepare()
  const codes = files.map(({ code }) => code)
  assert.ok(codes.length >= 5 && codes.includes('1319999996'))
  for (const { file, code, password } of files) {
    assert.ok(file.startsWith(join(folder.path, 'certificates')))
    assert.match(await openssl('pkcs12', '-in', file, '-passin', `pass:${password}`, '-nokeys'), new RegExp(code))
  }
  assert.equal((await serials()).length, files.length)
})

test('[X-02] the next start leaves them as they are; one whose file is gone is revoked and made anew', async () => {
  const [first] = await prepare()
  assert.ok(first)
  const before = await serials()
  assert.deepEqual([await prepare().then((files) => files.length), await serials()], [before.length, before])
  await rm(first.file)
  await prepare()
  const { certificate } = await world.db
    .selectFrom('certificates')
    .select('certificate')
    .where('revoked_at', 'is not', null)
    .executeTakeFirstOrThrow()
  assert.equal((await serials()).length, before.length + 1)
  const judged = await judgeClientCertificate(world.db, await world.clock.now(), certificate ?? undefined)
  assert.deepEqual(judged, { done: false, because: 'revoked' })
})
