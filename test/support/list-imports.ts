import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { sql } from 'kysely'
import { applyInstitutionList } from '#domain/institutions/list-import/apply-institution-list.ts'
import type { ImportCounts } from '#domain/institutions/list-import/institution-list-import.ts'
import {
  type ListFile,
  type ListOptions,
  stageInstitutionList,
} from '#domain/institutions/list-import/stage-institution-list.ts'
import { openWorld } from './world.ts'

/** An invented list with every oddity of the public ones: see make-institution-list.ts beside it. */
export const LIST_FIXTURE = 'test/fixtures/institution-list.csv'

export const fileAt = (path: string): ListFile => ({ name: path, open: () => createReadStream(path) })

/** A file of these rows under the usual header. */
export const listOf = (rows: string): ListFile => fileOf(Buffer.from(`code9,name,postal_code,address\n${rows}`))

export const fileOf = (bytes: Buffer): ListFile => ({ name: 'list.csv', open: () => [bytes] })

export const changesOf = ({ new: added, changed, gone, unchanged }: ImportCounts) => ({
  new: added,
  changed,
  gone,
  unchanged,
})

/** A world with an empty list, and what one does with lists in it. */
export async function openListWorld() {
  const world = await openWorld()
  const stage = (file: ListFile, options: Partial<ListOptions> = {}) =>
    world.transact((work) => stageInstitutionList(work, file, { columns: {}, feeSchedules: [1, 3], ...options }))
  const apply = (id: string) => world.transact((work) => applyInstitutionList(work, id))

  async function staged(file: ListFile, options: Partial<ListOptions> = {}) {
    const outcome = await stage(file, options)
    assert.ok(outcome.done, JSON.stringify(outcome))
    return outcome.value
  }

  return {
    world,
    stage,
    staged,
    apply,
    /** Stages and applies; what changed. */
    async imported(file: ListFile, options: Partial<ListOptions> = {}) {
      const { id, counts } = await staged(file, options)
      assert.ok((await apply(id)).done)
      return changesOf(counts)
    },
    /** How many institutions the list has. */
    async listed(): Promise<number> {
      const { rows } = await sql<{
        n: number
      }>`select count(*) as n from institution_list where gone_at is null`.execute(world.db)
      return rows[0]?.n ?? 0
    },
    empty: () => sql`truncate institution_list, institution_list_imports cascade`.execute(world.db),
  }
}
