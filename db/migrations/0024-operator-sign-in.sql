-- Second factors of whoever signs in with one, and how operators sign in.

-- TOTP, RFC 6238. One a person: enrolling again takes the place of what was there.
create table second_factors (
  site text not null,
  -- Whose it is, as in sessions.
  subject text not null,
  institution_id uuid,
  -- Sealed; null until the first enrolment is confirmed.
  secret bytea,
  confirmed_at timestamptz,
  -- Sealed; takes the place of the secret once a code of it is given.
  pending_secret bytea,
  -- The newest step of which a code was accepted: neither it nor an older one is accepted again. RFC 6238 §5.2
  last_step bigint not null default 0,
  failures smallint not null default 0 check (failures between 0 and 2),
  locked_until timestamptz,
  primary key (site, subject),
  check ((secret is null) = (confirmed_at is null)),
  check (num_nonnulls(secret, pending_secret) > 0)
);

-- For the day the device is lost. Each is good once.
create table recovery_codes (
  site text not null,
  subject text not null,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  used_at timestamptz,
  primary key (site, subject, code_hash),
  foreign key (site, subject) references second_factors on delete cascade
);

-- When the person of a session last proved who they are: by signing in, or because a page asked again.
create table session_proofs (
  session_hash bytea primary key references sessions on delete cascade,
  proved_at timestamptz not null
);

-- Null until the link in the mail of the invitation was used.
alter table operators alter column password_hash drop not null;
alter table operators add column last_signed_in_at timestamptz;

-- The password was right, the code is still to come.
create table operator_sign_ins (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  operator_id uuid not null references operators,
  begun_at timestamptz not null,
  expires_at timestamptz not null
);
create index operator_sign_ins_by_end on operator_sign_ins (expires_at);

-- One-time links by which operators set their password.
create table operator_invitations (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  operator_id uuid not null references operators,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  superseded_at timestamptz,
  check (used_at is null or superseded_at is null)
);
-- A newer link takes the place of an older one.
create unique index one_open_operator_invitation on operator_invitations (operator_id)
  where used_at is null and superseded_at is null;

-- How practice shows the second factor of its invented people, so that anyone can play them.
alter table practice_people add column totp_secret text check (totp_secret ~ '^[A-Z2-7]{32}$');
