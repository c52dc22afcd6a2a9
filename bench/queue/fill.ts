import { sql } from 'kysely'
import { ensureAuditPartitions } from '#domain/audit/ensure-audit-partitions.ts'
import { generateLoad } from '#domain/load/generate-load.ts'
import { KINDS } from '#kinds/kinds.ts'
import { transact } from '#platform/work.ts'
import type { Environment } from '#processes/environment.ts'

const INSTITUTIONS = 12_500
/** Half of them undecided: 100,000. */
const APPLICATIONS_EACH = 16
const BATCH = 250
const OPERATORS = 20

/** 200,000 applications of every kind, 100,000 of them undecided, one in ten of those assigned. Returns one operator. */
export async function fillQueue(env: Environment): Promise<string> {
  await ensureAuditPartitions(env.db, await env.clock.now())
  const applications = { each: APPLICATIONS_EACH, kinds: KINDS.map(({ slug }) => ({ slug, content: {} })) }
  for (let from = 0; from < INSTITUTIONS; from += BATCH)
    await transact(env, { kind: 'system', id: 'bench', via: 'load' }, (work) =>
      generateLoad(work, { seed: 'queue', from, count: BATCH, passwordHash: 'none', applications }),
    )
  await sql`insert into operators (id, name, email, password_hash, roles, created_at)
    select gen_random_uuid(), '審査 ' || n, 'reviewer-' || n || '@load.invalid', 'none', array['reviewer'], current_timestamp
    from generate_series(1, ${OPERATORS}::int) n`.execute(env.db)
  await sql`update applications a set assigned_to = o.id
    from (select id, row_number() over (order by id) - 1 as place from operators) o
    where a.decided_at is null and a.number % 10 = 0 and (a.number / 10) % ${OPERATORS}::int = o.place`.execute(env.db)
  await sql`vacuum analyze`.execute(env.db)
  const { id } = await env.db.selectFrom('operators').select('id').limit(1).executeTakeFirstOrThrow()
  return id
}
