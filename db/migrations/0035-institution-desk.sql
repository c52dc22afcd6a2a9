-- Institutions at the backoffice: found, edited, called about, and their public list as a file that is uploaded.

-- One spelling for what is kept and what is typed: width, case, kana and the common variants of kanji make no
-- difference; spaces, dots and strokes count for nothing.
create function fold_for_search(text) returns text language sql immutable strict parallel safe as $$
  select translate(lower(normalize($1, NFKC)),
    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ髙﨑德濵邊邉齋齊澤櫻 　・･.,''-‐‑‒–—―−ー',
    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ高崎徳浜辺辺斎斎沢桜')
$$;

alter table institutions
  -- Of the master data: who edits says which they saw.
  add column version integer not null default 1 check (version > 0),
  add column search_name text not null generated always as (fold_for_search(name)) stored,
  add column search_code text not null generated always as (coalesce(code, registration_number, '')) stored;
create index institutions_in_order on institutions (search_code, id);
create index institutions_by_code on institutions (search_code text_pattern_ops);
create index institutions_by_code7 on institutions (right(code, 7));
create index institutions_by_phone on institutions (phone text_pattern_ops);

-- Every edit of the master data, old and new of each field.
create table institution_changes (
  institution_id uuid not null references institutions,
  -- Which it became with this change.
  version integer not null check (version > 1),
  changed_at timestamptz not null,
  operator_id uuid not null references operators,
  reason text not null check (length(reason) between 1 and 500),
  -- {"phone": {"before": "0312345678", "after": "0312345679"}}
  changes jsonb not null,
  primary key (institution_id, version)
);

-- What operators tell each other about an institution. Only ever added.
create table institution_notes (
  institution_id uuid not null references institutions,
  id uuid not null,
  noted_at timestamptz not null,
  operator_id uuid not null references operators,
  note text not null check (length(note) between 1 and 1000),
  primary key (institution_id, id)
);

-- Who called, and by what they were recognised: opens the operations of the call centre to this operator, for this
-- institution, for the time of the call.
create table identity_checks (
  institution_id uuid not null references institutions,
  id uuid not null,
  operator_id uuid not null references operators,
  checked_at timestamptz not null,
  caller text not null check (length(caller) between 1 and 100),
  -- What was asked and agreed, as src/domain/calls/identity-check.ts names it.
  items text[] not null,
  note text not null default '' check (length(note) <= 1000),
  -- Null: the caller was not recognised.
  valid_until timestamptz,
  -- 「通話を終える」
  ended_at timestamptz,
  primary key (institution_id, id),
  check (valid_until is null or cardinality(items) > 0)
);
create index identity_checks_by_time on identity_checks (institution_id, checked_at desc);

-- The public list as it was uploaded. Read by a worker on whatever machine: its bytes are rows, not files.
create table institution_list_uploads (
  id uuid primary key,
  file_name text not null check (length(file_name) between 1 and 200),
  size_bytes bigint not null check (size_bytes > 0),
  -- Null: the one in which the file can be read.
  encoding text check (encoding in ('utf-8', 'shift_jis')),
  -- 点数表 that rows may have which do not say.
  fee_schedules smallint[] not null check (cardinality(fee_schedules) > 0),
  uploaded_at timestamptz not null,
  uploaded_by uuid not null references operators,
  -- The file is read twice: to know its encoding, and for the rows.
  read_bytes bigint not null default 0,
  -- What came of reading it.
  import_id uuid references institution_list_imports on delete set null,
  staged_at timestamptz,
  -- Why it cannot be read or applied; `at` is the line or the column that is missing.
  refused_because text,
  refused_at text,
  apply_asked_at timestamptz,
  apply_asked_by uuid references operators,
  check ((apply_asked_at is null) = (apply_asked_by is null))
);
create index institution_list_uploads_by_time on institution_list_uploads (uploaded_at desc);
create index institution_list_uploads_of_an_import on institution_list_uploads (import_id);

create table institution_list_upload_parts (
  upload_id uuid not null references institution_list_uploads on delete cascade,
  number integer not null,
  bytes bytea not null,
  primary key (upload_id, number)
);
-- Not compressed: a CSV in Shift_JIS gains little, and reading it is what people wait for.
alter table institution_list_upload_parts alter column bytes set storage external;
