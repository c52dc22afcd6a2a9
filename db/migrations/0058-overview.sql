-- The overview of the backoffice: what would be slow to count each time is counted as it happens. docs/decisions/0058

-- Sign-ins of each hour, counted from the audit after the hour has passed.
create table sign_in_hours (
  hour timestamptz not null,
  via text not null,
  result text not null check (result in ('done', 'failed', 'locked')),
  count integer not null check (count > 0),
  primary key (hour, via, result)
);

-- One row: how far they are counted. Who counts holds it.
create table sign_in_counting (
  one boolean primary key default true check (one),
  counted_until timestamptz
);
insert into sign_in_counting default values;

-- What is counted, without a look at the entries themselves.
create index audit_sign_ins on audit_entries (at) include (via, outcome) where action = 'sign-in';

-- Answers of each hour by site and by how long they took: every process adds its own.
create table answer_times (
  hour timestamptz not null,
  site text not null,
  -- The upper edge of the class; the last has none.
  at_most_seconds double precision not null check (at_most_seconds > 0),
  count bigint not null check (count > 0),
  primary key (hour, site, at_most_seconds)
);

-- Locks in force are counted by their end; all others lie before it.
create index sign_in_locks_by_end on sign_in_attempts (locked_until) where locked_until is not null;
create index code_locks_by_end on second_factors (locked_until) where locked_until is not null;

-- Decided applications by the day of the decision.
create index applications_by_decision on applications (decided_at) include (status) where decided_at is not null;
