-- Accounts of the eligibility system, in both environments, and the documents that tell an institution of them.

create sequence master_account_numbers as bigint minvalue 1 maxvalue 9999999;

create table accounts (
  institution_id uuid not null references institutions,
  environment text not null check (environment in ('production', 'verification')),
  id uuid not null,
  -- Unique in the institution for good, deleted ones included. 004 p.45
  user_id text not null check (user_id ~ '^[A-Za-z0-9]{2,9}$'),
  role text not null check (role in ('master', 'master-reset')),
  name text not null,
  -- argon2id. Of the reset account: of the 秘密の番号, and sealed besides, for there are only 10,000 of them.
  password_hash text,
  secret_number bytea,
  -- Sealed; gone once it was changed or has expired.
  initial_password bytea,
  initial_password_until timestamptz,
  password_changed_at timestamptz,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (institution_id, environment, id),
  unique (institution_id, environment, user_id),
  check ((role = 'master-reset') = (secret_number is not null)),
  check ((role = 'master-reset') = (password_hash is null)),
  check ((initial_password is null) or (initial_password_until is not null and password_changed_at is null))
);
create index initial_passwords_by_end on accounts (initial_password_until) where initial_password is not null;

-- 「マスタアカウント情報ダウンロード」: set when it is asked for, from the account as it is then. 002 p.5
create table account_documents (
  institution_id uuid not null,
  id uuid not null,
  environment text not null,
  account_id uuid not null,
  application_id uuid not null,
  -- 申請区分
  request text not null check (request in ('start', 'change')),
  issued_at timestamptz not null,
  primary key (institution_id, id),
  foreign key (institution_id, environment, account_id) references accounts,
  foreign key (institution_id, application_id) references applications
);
create index account_documents_by_time on account_documents (institution_id, issued_at desc, id desc);
