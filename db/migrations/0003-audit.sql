-- Who did what, when, from where, with what outcome. Hash-chained: docs/decisions/0005-audit-chain.md

create table audit_entries (
  chain smallint not null check (chain between 0 and 63),
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  action text not null,
  outcome text not null,
  actor_kind text not null,
  actor_id text,
  via text not null,
  address text,
  request text,
  institution_id uuid,
  subject text,
  detail jsonb not null,
  -- HMAC of the columns above, and HMAC of (hash of the entry before it, chain, seq, mac). Keys outside the database.
  mac bytea not null,
  hash bytea not null,
  primary key (chain, seq, at)
) partition by range (at);
create index audit_by_time on audit_entries (at);
create index audit_of_an_institution on audit_entries (institution_id, at) where institution_id is not null;

-- Entries of months that have no partition yet, as when a practice clock is moved.
create table audit_default partition of audit_entries default;

-- The last entry of each chain. A transaction takes one free head just before its commit. Few rows a page: each
-- update finds room beside the row.
create table audit_heads (
  chain smallint primary key check (chain between 0 and 63),
  seq bigint not null,
  hash bytea not null
) with (fillfactor = 10);
insert into audit_heads select chain, 0, decode(repeat('00', 32), 'hex') from generate_series(0, 63) chain;

-- The connection's own chain when it is free, else any free one, else it waits for its own.
create function take_audit_head() returns setof audit_heads language plpgsql as $$
declare
  own constant smallint := pg_backend_pid() % 64;
begin
  return query select * from audit_heads where chain = own for update skip locked;
  if found then return; end if;
  return query select * from audit_heads limit 1 for update skip locked;
  if found then return; end if;
  return query select * from audit_heads where chain = own for update;
end $$;

-- A first fence against mistakes; against people who can take it down there are the chains.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are only ever added' using errcode = 'insufficient_privilege';
end $$;
create trigger only_added before update or delete on audit_entries for each row execute function refuse_audit_change();
create trigger never_emptied before truncate on audit_entries execute function refuse_audit_change();
create trigger never_emptied before truncate on audit_default execute function refuse_audit_change();
create trigger never_removed before delete on audit_heads for each row execute function refuse_audit_change();
create trigger never_emptied before truncate on audit_heads execute function refuse_audit_change();

-- Makes the partition of each month (of Tokyo) that lacks one, and moves over what waited in the default partition.
-- Writers are kept out meanwhile: one that had chosen the default partition already would fail. A verification or a
-- backup under way holds its tables for long; rather than make writers wait for it, this gives up.
create function ensure_audit_partitions(first_month date, months integer) returns void
language plpgsql set lock_timeout = '1s' as $$
declare
  month date;
  name text;
  starts timestamptz;
  ends timestamptz;
begin
  for offset_months in 0 .. months - 1 loop
    month := date_trunc('month', first_month) + make_interval(months => offset_months);
    name := to_char(month, '"audit_"YYYY_MM');
    continue when to_regclass(name) is not null;
    lock table only audit_entries in share row exclusive mode;
    continue when to_regclass(name) is not null;
    lock table audit_default in access exclusive mode;
    starts := month::timestamp at time zone 'Asia/Tokyo';
    ends := (month + interval '1 month') at time zone 'Asia/Tokyo';
    execute format('create table %I (like audit_entries including all)', name);
    execute format('insert into %I select * from audit_default where at >= %L and at < %L', name, starts, ends);
    alter table audit_default disable trigger only_added;
    delete from audit_default where at >= starts and at < ends;
    alter table audit_default enable trigger only_added;
    execute format('alter table audit_entries attach partition %I for values from (%L) to (%L)', name, starts, ends);
    execute format('create trigger never_emptied before truncate on %I execute function refuse_audit_change()', name);
  end loop;
end $$;
