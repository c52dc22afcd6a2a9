-- What every site shares: the practice clock, sessions, limits, outgoing mail and letters.

create table practice_clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null default 0
);
insert into practice_clock default values;

create table sessions (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  site text not null,
  subject text not null,
  institution_id uuid,
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_until timestamptz not null,
  ends_at timestamptz not null,
  address text,
  user_agent text check (length(user_agent) <= 400),
  check (idle_until <= ends_at)
);
create index sessions_of_a_subject on sessions (site, subject);
create index sessions_by_end on sessions (idle_until);

-- GCRA: one row a key, holding the theoretical arrival time of the next conforming request.
create unlogged table rate_limits (
  key bytea primary key,
  arrives_at timestamptz not null
);
create index rate_limits_by_arrival on rate_limits (arrives_at);

-- The outbox, and afterwards the list of sent mails. 003 マイリスト
create table mails (
  id uuid primary key,
  institution_id uuid,
  recipient text not null check (length(recipient) <= 254),
  kind text not null,
  subject text not null,
  -- Text and HTML, sealed: their links open accounts, and a copy of the database must not.
  body bytea not null,
  queued_at timestamptz not null,
  sent_at timestamptz,
  given_up_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  -- A worker is handing it to the mail server, until this real time at the latest.
  claimed_until timestamptz,
  check (sent_at is null or given_up_at is null)
);
create index mails_of_an_institution on mails (institution_id, id desc);
create index mails_waiting on mails (queued_at) where sent_at is null and given_up_at is null;

create table letters (
  id uuid primary key,
  -- Printed on it as its number, and spoken on the telephone.
  number integer generated always as identity unique,
  institution_id uuid,
  kind text not null,
  addressee text not null,
  title text not null,
  -- What it says, sealed: letters carry first passwords.
  content bytea not null,
  queued_at timestamptz not null,
  printed_at timestamptz,
  posted_at timestamptz
);
create index letters_of_an_institution on letters (institution_id, id desc);
create index letters_waiting on letters (queued_at) where posted_at is null;
