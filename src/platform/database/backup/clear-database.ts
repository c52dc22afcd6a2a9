import type pg from 'pg'

/** Whether another process of ours is connected: then its database is not to be replaced. */
export async function isInUse(pool: pg.Pool): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from pg_stat_activity
     where datname = current_database() and application_name in ('madoguchi', 'pgboss') and pid <> pg_backend_pid()`,
  )
  return Boolean(rowCount)
}

/** Whether anything was ever done here: whatever is done leaves an entry in the audit, and demo data institutions. */
export async function isUnused(pool: pg.Pool): Promise<boolean> {
  for (const table of ['audit_entries', 'institutions', 'operators']) {
    const known = await pool.query<{ table: string | null }>('select to_regclass($1) as table', [`public.${table}`])
    if (known.rows[0]?.table && (await pool.query(`select from ${table} limit 1`)).rowCount) return false
  }
  return true
}

/** Removes every table with everything in it, and the job queue's. */
export async function clearDatabase(pool: pg.Pool): Promise<void> {
  await pool.query('drop schema if exists pgboss cascade; drop schema public cascade; create schema public')
}
