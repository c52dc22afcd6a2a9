-- Accounts of マイナ資格確認アプリ (W…) and of レセコン連携 (WA…). 000 p.14–22

-- Numbers given so far, and places taken: at most five WA accounts, applied for ones counted, whoever asks at once.
create table app_account_counts (
  institution_id uuid not null references institutions primary key,
  terminals integer not null default 0 check (terminals between 0 and 9999999),
  linkages integer not null default 0 check (linkages between 0 and 999999),
  -- Applied for and not given up, or issued and not released.
  linkages_held integer not null default 0 constraint at_most_five_linkages check (linkages_held between 0 and 5)
);

create table app_accounts (
  institution_id uuid not null references institutions,
  id uuid not null,
  kind text not null check (kind in ('terminal', 'linkage')),
  -- Numbered within the institution, never used again.
  login_id text not null check (login_id ~ (case kind when 'terminal' then '^W[0-9]{7}$' else '^WA[0-9]{6}$' end)),
  application_id uuid not null,
  -- 備考（利用者名、端末名等）
  note text not null default '' check (length(note) <= 100),
  password_hash text not null,
  -- Sealed; gone once it was changed or its time has run out.
  initial_password bytea,
  initial_password_until timestamptz not null,
  password_changed_at timestamptz,
  created_at timestamptz not null,
  starts_on date not null,
  -- 利用終了年月日: the last day, known before it comes.
  ends_on date,
  -- 「利用可（解除予定）」 from here until it is released.
  release_asked_at timestamptz,
  released_at timestamptz,
  -- 利用停止, by the operating body.
  stopped_at timestamptz,
  primary key (institution_id, id),
  unique (institution_id, login_id),
  foreign key (institution_id, application_id) references applications,
  check (initial_password is null or password_changed_at is null)
);
create index app_initial_passwords_by_end on app_accounts (initial_password_until) where initial_password is not null;
