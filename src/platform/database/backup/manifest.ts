import { z } from 'zod'

/** What a backup says of itself: first file of the archive to be read, last to be written. */
export const MANIFEST = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  /** The migrations that the tables are of. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  /** In an order in which no row refers to one that comes later. */
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      bytes: z.number(),
      sha256: z.string(),
    }),
  ),
  /** Names of the partitions of tables. */
  partitions: z.array(z.string()),
  sequences: z.array(z.object({ name: z.string(), value: z.number() })),
  /** Jobs that were waiting or under way. */
  jobs: z.object({ rows: z.number(), sha256: z.string() }),
})

export type Manifest = z.output<typeof MANIFEST>

export const MANIFEST_FILE = 'manifest.json'
/** A keyed hash of the manifest: who lacks MAC_KEY cannot make a backup that is taken for ours. */
export const MAC_FILE = 'manifest.mac'
export const JOBS_FILE = 'jobs.json'
export const tableFile = (table: string): string => `tables/${table}.copy`
