import { availableParallelism } from 'node:os'
import type { InquirySettings } from '#domain/inquiries/inquiry.ts'
import { systemClock } from '#platform/clock/clock.ts'
import { practiceClock } from '#platform/clock/practice-clock.ts'
import type { Config } from '#platform/config/read-config.ts'
import { connect, type Database } from '#platform/database/connect.ts'
import { type OpenJobs, openJobs } from '#platform/jobs/open-jobs.ts'
import { type Log, openLog } from '#platform/log/log.ts'
import { type Metrics, openMetrics } from '#platform/log/metrics.ts'
import type { OperatingBody } from '#platform/operating-body.ts'
import { type PasswordHasher, passwordHasher } from '#platform/password-hash/password-hasher.ts'
import { systemRandom } from '#platform/random.ts'
import { readKeyring, secretsFrom } from '#platform/secrets/keyring.ts'
import type { SiteSlug } from '#platform/site-slug.ts'
import type { WorkEnvironment } from '#platform/work.ts'
import { practiceKeys } from './practice-keys.ts'
import { QUEUES } from './queues.ts'
import { listAddress, siteOrigins } from './site-addresses.ts'

/** Everything a process has; sites and commands name the parts they need. */
export interface Environment extends WorkEnvironment {
  readonly config: Config
  readonly database: Database
  readonly queue: OpenJobs
  readonly passwords: PasswordHasher
  readonly log: Log
  readonly metrics: Metrics
  readonly operatingBody: OperatingBody
  readonly origins: Readonly<Partial<Record<SiteSlug, string>>>
  readonly trustedProxies: readonly string[]
  readonly recoveryCodes: boolean
  readonly certificateFeeYen: number
  readonly revocationList: string | undefined
  readonly bulkRowsAtMost: number
  readonly inquiries: InquirySettings
  readonly practice: boolean
  close(): Promise<void>
}

/** Builds the environment on the database at `url`. Nothing is started: no listener, no worker. */
export function openEnvironment(config: Config, url: string): Environment {
  const log = openLog(config.LOG_LEVEL)
  const practice = config.MODE === 'practice'
  const database = connect({
    url,
    connections: config.DATABASE_CONNECTIONS,
    onConnectionLost: (error) => log.warn({ err: error }, 'a database connection was lost'),
  })
  const queue = openJobs({ pool: database.pool, url, queues: QUEUES, log })
  const operatingBody = { name: config.OPERATING_BODY, phone: config.CONTACT_PHONE, hours: config.CONTACT_HOURS }
  return {
    config,
    database,
    queue,
    log,
    practice,
    db: database.db,
    clock: practice ? practiceClock(database.db) : systemClock,
    random: systemRandom,
    secrets: secretsFrom(keyringOf(config)),
    jobs: queue.jobs,
    metrics: openMetrics(),
    passwords: passwordHasher({
      workers: config.PASSWORD_WORKERS ?? availableParallelism(),
      queue: config.PASSWORD_QUEUE,
    }),
    operatingBody,
    recoveryCodes: config.LINKAGE_RECOVERY_CODES === 'on',
    certificateFeeYen: config.CERTIFICATE_FEE_YEN,
    revocationList: listAddress(config),
    bulkRowsAtMost: config.BULK_ROWS_AT_MOST,
    inquiries: {
      linkLives: Temporal.Duration.from({ hours: 24 * config.INQUIRY_LINK_DAYS }),
      reopensFor: Temporal.Duration.from({ hours: 24 * config.INQUIRY_REOPEN_DAYS }),
    },
    origins: siteOrigins(config),
    letterhead: { operatingBody, origins: siteOrigins(config) },
    trustedProxies: config.TRUSTED_PROXIES,
    close: () => database.close(),
  }
}

function keyringOf(config: Config) {
  const { SEALING_KEYS: sealing, MAC_KEY: mac, FORMER_MAC_KEYS: former } = config
  if (sealing && mac) return readKeyring(sealing, mac, former)
  const practice = practiceKeys(config.DATA_DIR, systemRandom)
  return readKeyring(sealing ?? practice.sealing, mac ?? practice.mac, former)
}
