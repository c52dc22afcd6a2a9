import { openLog } from '#platform/log/log.ts'
import { openMetrics } from '#platform/log/metrics.ts'
import { systemRandom } from '#platform/random.ts'
import { readKeyring, secretsFrom } from '#platform/secrets/keyring.ts'
import type { DeskEnvironment } from '#sites/desk/page.ts'
import { testAssets } from './test-assets.ts'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')

/** Enough of an environment for pages that read no rows: those of the gallery. */
export const deskWithoutDatabase = (): DeskEnvironment =>
  ({
    clock: { now: async () => Temporal.Instant.from('2026-11-20T09:00:00+09:00') },
    random: systemRandom,
    secrets: secretsFrom(readKeyring([`test:${key(7)}`], key(9))),
    log: openLog('error'),
    metrics: openMetrics(),
    operatingBody: { name: '実施機関', phone: '0800-000-0000', hours: '9:00～17:00' },
    origins: {},
    practice: true,
    trustedProxies: [],
    assets: testAssets(),
  }) as Partial<DeskEnvironment> as DeskEnvironment
