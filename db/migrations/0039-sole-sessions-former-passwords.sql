-- One session an account, why a session ended, and passwords that must not come back. 001 p.12, 20

-- Of sites that allow one session an account: a new one takes the row of the one before.
alter table sessions add column sole boolean not null default false;
-- Of the session whose place it took.
alter table sessions add column replaced_hash bytea check (octet_length(replaced_hash) = 32);
create unique index sole_session_of_a_subject on sessions (site, subject) where sole;

-- Sessions that another took the place of: their browsers are told so at their next action.
create table replaced_sessions (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  site text not null,
  replaced_at timestamptz not null
);
create index replaced_sessions_by_time on replaced_sessions (replaced_at);

-- Passwords before the one in force, of accounts whose policy compares a new one with them.
create table former_passwords (
  institution_id uuid not null references institutions,
  site text not null,
  -- Whose they were, as in sessions.
  subject text not null,
  -- Later ones have greater numbers.
  number bigint generated always as identity,
  replaced_at timestamptz not null,
  -- argon2id.
  password_hash text not null,
  -- argon2id of the HMAC of how it began; null when it was replaced without being typed once more.
  beginning_hash text,
  primary key (institution_id, site, subject, number)
);
