-- The public list of institutions as it was imported: what a code is called and where it is. Apart from `institutions`,
-- which holds those that registered here.

create table institution_list_imports (
  id uuid primary key,
  file_name text not null,
  file_sha256 bytea not null check (octet_length(file_sha256) = 32),
  encoding text not null check (encoding in ('utf-8', 'shift_jis')),
  staged_at timestamptz not null,
  -- Kind and id of the actor: `operator:0198…`, `command:import-institutions`.
  staged_by text not null,
  -- The version of the list that its differences were taken against; it can be applied to no other.
  list_version bigint not null,
  applied_at timestamptz,
  applied_by text check ((applied_by is null) = (applied_at is null)),
  rows_read integer not null default 0,
  rows_left_out integer not null default 0,
  warnings integer not null default 0,
  -- Rows of which neither the file nor the check digit says the 点数表.
  undecided integer not null default 0,
  outside_jis integer not null default 0,
  new_rows integer not null default 0,
  changed_rows integer not null default 0,
  gone_rows integer not null default 0,
  unchanged_rows integer not null default 0
);
create index institution_list_imports_by_time on institution_list_imports (staged_at desc);

create table institution_list (
  id bigint generated always as identity primary key,
  prefecture text not null check (prefecture between '01' and '47' and length(prefecture) = 2),
  -- 点数表番号; null where nothing said which.
  fee_schedule smallint check (fee_schedule in (0, 1, 3, 4, 5, 6, 7, 8)),
  code7 text not null check (code7 ~ '^[0-9]{7}$'),
  name text not null check (length(name) between 1 and 100),
  postal_code text check (postal_code ~ '^[0-9]{7}$'),
  address text check (length(address) between 1 and 200),
  first_seen_at timestamptz not null,
  changed_at timestamptz not null,
  -- No longer in the list of its prefecture.
  gone_at timestamptz,
  -- One probe finds a code under its 点数表 and under none.
  unique nulls not distinct (prefecture, code7, fee_schedule)
);

-- What an import changes, kept after it was applied: old → new.
create table institution_list_changes (
  import_id uuid not null references institution_list_imports on delete cascade,
  number integer not null,
  kind text not null check (kind in ('new', 'changed', 'gone')),
  -- The row of institution_list; null for one that was never there.
  list_id bigint,
  prefecture text not null,
  fee_schedule smallint,
  code7 text not null,
  name text not null,
  postal_code text,
  address text,
  old_fee_schedule smallint,
  old_name text,
  old_postal_code text,
  old_address text,
  primary key (import_id, number),
  check (list_id is not null or kind = 'new')
);

-- What was wrong with a row of the file. Some are left out for it, some only stand here as a warning.
create table institution_list_problems (
  import_id uuid not null references institution_list_imports on delete cascade,
  line integer not null,
  kind text not null,
  value text not null,
  -- The line that was taken instead, of duplicates.
  other_line integer,
  primary key (import_id, line, kind)
);

-- Moves on with every import that is applied: of several staged against one version, one can be applied.
create table institution_list_version (
  only_row boolean primary key default true check (only_row),
  version bigint not null default 0
);
insert into institution_list_version default values;
