import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** A list does not take away what a better one said: rows without 点数表 get that of the one row kept for their code. */
export async function adoptKnownFeeSchedules({ db }: Work, candidates: readonly number[]): Promise<void> {
  await sql`
    update staged_rows s set fee_schedule = known.fee_schedule
    from (
      select prefecture, code7, min(fee_schedule) as fee_schedule from institution_list
      where gone_at is null and fee_schedule = any(${candidates}::smallint[])
      group by prefecture, code7 having count(*) = 1
    ) known
    where s.fee_schedule is null and s.prefecture = known.prefecture and s.code7 = known.code7`.execute(db)
}

/** Of rows with one code the first stays; the others are reported with its line. */
export async function leaveOutDuplicates({ db }: Work, importId: string): Promise<void> {
  await sql`
    with numbered as (
      select line, min(line) over (partition by prefecture, code7, fee_schedule) as first_line from staged_rows
    ), left_out as (
      delete from staged_rows s using numbered n where s.line = n.line and n.line > n.first_line
      returning s.*, n.first_line
    )
    insert into institution_list_problems (import_id, line, kind, value, other_line)
    select ${importId}, l.line,
      case when row(l.name, l.postal_code, l.address) is not distinct from row(f.name, f.postal_code, f.address)
        then 'duplicate-same' else 'duplicate-different' end,
      concat_ws(' ', l.prefecture, l.fee_schedule, l.code7, l.name), f.line
    from left_out l join staged_rows f on f.line = l.first_line`.execute(db)
}

/**
 * Writes down what the staged rows would change: one statement over both sets. A kept row without 点数表 is the same as
 * a staged one that has it, where only one staged row has its code. Gone are rows that the file could have had (same
 * prefecture and 点数表 as others of it) and has not.
 */
export async function compareWithList({ db }: Work, importId: string): Promise<void> {
  await sql`analyze staged_rows`.execute(db)
  await sql`
    with incoming as (
      select *, count(*) over (partition by prefecture, code7) as namesakes from staged_rows
    ), compared as (
      select distinct on (i.line) i.*, l.id as list_id, l.gone_at, l.fee_schedule as old_fee_schedule,
        l.name as old_name, l.postal_code as old_postal_code, l.address as old_address
      from incoming i
      left join institution_list l on l.prefecture = i.prefecture and l.code7 = i.code7 and (
        l.fee_schedule is not distinct from i.fee_schedule
        or (l.fee_schedule is null and l.gone_at is null and i.namesakes = 1))
      order by i.line, l.fee_schedule nulls last
    ), changes as (
      select case when list_id is null or gone_at is not null then 'new' else 'changed' end as kind, list_id,
        prefecture, fee_schedule, code7, name, postal_code, address,
        old_fee_schedule, old_name, old_postal_code, old_address
      from compared
      where list_id is null or gone_at is not null
        or row(fee_schedule, name, postal_code, address)
          is distinct from row(old_fee_schedule, old_name, old_postal_code, old_address)
      union all
      select 'gone', id, prefecture, fee_schedule, code7, name, postal_code, address,
        fee_schedule, name, postal_code, address
      from institution_list l
      where gone_at is null and not exists (select from compared c where c.list_id = l.id) and exists (
        select from (select distinct prefecture, fee_schedule from staged_rows) s
        where s.prefecture = l.prefecture and s.fee_schedule is not distinct from l.fee_schedule)
    )
    insert into institution_list_changes
    select ${importId}, row_number() over (order by prefecture, code7, fee_schedule), * from changes`.execute(db)
}
