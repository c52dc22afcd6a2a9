import type { Work } from '#platform/work.ts'
import type { Action } from './actions.ts'
import type { Detail, Entry } from './entry.ts'
import { writeEntries } from './write-entries.ts'

export interface Particulars {
  /** What it was done to: `portal-user:0198…`, `backup:madoguchi.zip`. */
  readonly subject?: `${string}:${string}` | undefined
  /** The institution concerned, where it is not the actor's own. */
  readonly institution?: string | undefined
  /** `done` (the default), or why it was refused. */
  readonly outcome?: string | undefined
  readonly detail?: Detail | undefined
}

const LONGEST = 200
const NUL = /\0/g

/** Entries of each transaction under way; gone with it. */
const collected = new WeakMap<Work['db'], Entry[]>()
const written = new WeakSet<Work['db']>()

/**
 * Adds an entry to the audit: who, when, from where (all from `work`), on what, with what outcome. Written in the same
 * transaction, by the last statements before its commit. Texts are cut at 200 characters: an audit entry never makes
 * an operation fail. B-10, X-08
 */
export function record(work: Work, action: Action, particulars: Particulars = {}): void {
  if (written.has(work.db)) throw new Error(`${action}: the audit of this unit of work is already written`)
  const entries = collected.get(work.db) ?? []
  if (entries.length === 0) {
    collected.set(work.db, entries)
    work.beforeCommit('audit', async (closing) => {
      written.add(work.db)
      await writeEntries(closing, entries)
    })
  }
  entries.push(entryOf(work, action, particulars))
}

function entryOf({ actor, now }: Work, action: Action, { subject, institution, outcome, detail }: Particulars): Entry {
  return {
    at: now.round({ smallestUnit: 'microsecond', roundingMode: 'floor' }),
    action,
    outcome: storable(outcome) ?? 'done',
    actor_kind: actor.kind,
    actor_id: storable(actor.id),
    via: actor.via,
    address: storable(actor.address),
    request: storable(actor.request),
    institution_id: (institution ?? actor.institution)?.toLowerCase() ?? null,
    subject: storable(subject),
    detail: Object.fromEntries(Object.entries(detail ?? {}).map(([name, value]) => [name, storableDetail(value)])),
  }
}

/** PostgreSQL stores neither NUL nor halves of characters. */
const storable = (text: string | undefined): string | null =>
  text?.slice(0, LONGEST).toWellFormed().replace(NUL, '\u{fffd}') ?? null

const storableDetail = (value: string | number): string | number =>
  typeof value === 'number' ? value : (storable(value) ?? '')
