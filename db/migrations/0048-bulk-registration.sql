-- 「アカウント一括登録」: files of accounts, and what came of each row. 004 p.48–50

create sequence bulk_upload_numbers;

create table bulk_uploads (
  institution_id uuid not null references institutions,
  environment text not null check (environment in ('production', 'verification')),
  id uuid not null,
  uploaded_by uuid not null,
  -- Masters see the uploads of masters only, administrators those of administrators.
  uploader_role text not null check (uploader_role in ('master', 'administrator')),
  file_name text not null,
  -- Gone as soon as its rows are known, or nobody has confirmed it for a day.
  file bytea check (octet_length(file) <= 5242880),
  size_bytes integer not null,
  uploaded_at timestamptz not null,
  -- 受付番号 and 受付日時: of a draft there are none yet.
  number bigint unique,
  received_at timestamptz,
  state text not null default 'draft' check (state in
    ('draft', 'waiting', 'running', 'done', 'done-with-repeated', 'failed-input', 'failed-structure', 'failed-system')),
  -- Of the file; the result is written in the same.
  encoding text check (encoding in ('utf-8', 'shift_jis')),
  -- Known once all are checked.
  rows integer,
  rows_done integer not null default 0,
  registered integer,
  -- Why nothing came of the whole file, in words.
  problem text,
  -- Tries that ended with an error; one that was killed is none.
  failures smallint not null default 0,
  touched_at timestamptz,
  completed_at timestamptz,
  primary key (institution_id, environment, id),
  foreign key (institution_id, environment, uploaded_by) references accounts,
  check ((state = 'draft') = (number is null) and (number is null) = (received_at is null)),
  check ((state in ('draft', 'waiting', 'running')) = (completed_at is null)),
  check (completed_at is null or file is null)
);
create index bulk_uploads_by_time on bulk_uploads (institution_id, environment, uploader_role, received_at desc);
create index bulk_uploads_under_way on bulk_uploads (touched_at) where state in ('waiting', 'running');
create index bulk_uploads_by_age on bulk_uploads (uploaded_at);

-- Whose turn it is: one upload of an institution and environment at a time.
create table bulk_turns (
  institution_id uuid not null,
  environment text not null,
  upload_id uuid not null,
  primary key (institution_id, environment),
  foreign key (institution_id, environment, upload_id) references bulk_uploads on delete cascade
);

create table bulk_rows (
  institution_id uuid not null,
  environment text not null,
  upload_id uuid not null,
  -- From 1, without the header and empty rows.
  number integer not null,
  -- Of the file, from 1.
  line integer not null,
  -- The six columns as they were typed.
  typed text[] not null check (cardinality(typed) = 6),
  -- `good` is to be registered, or would have been; the others stay what they are.
  outcome text not null check (outcome in ('good', 'unfit', 'repeated', 'taken', 'registered')),
  problem text,
  -- As it was understood.
  role text,
  user_id text,
  name text,
  kana text,
  starts_on date,
  ends_on date,
  -- The account to be, its password hashed, and sealed as an account's. All move to the account at once.
  account_id uuid,
  password_hash text,
  initial_password bytea,
  primary key (institution_id, environment, upload_id, number),
  foreign key (institution_id, environment, upload_id) references bulk_uploads on delete cascade,
  check ((outcome = 'unfit') = (user_id is null)),
  check ((password_hash is null) = (initial_password is null)),
  check (password_hash is null or (outcome = 'good' and account_id is not null))
);
create index bulk_rows_to_prepare on bulk_rows (institution_id, environment, upload_id, number)
  where outcome = 'good' and password_hash is null;
