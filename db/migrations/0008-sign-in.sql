-- Signing in: attempts that are counted, browsers that are known, passwords that are set anew.

-- Attempts at the door of one account. Each known device has a row of its own; everybody else shares the row without
-- one, so that a stranger can use up the strangers' attempts only. The key is a keyed hash (HMAC) of the site and of
-- the user ID as typed: there are rows for IDs that nobody has, and no row tells whether anybody does.
create table sign_in_attempts (
  account_key bytea not null check (octet_length(account_key) = 32),
  -- known_devices.token_hash; empty for strangers.
  device bytea not null check (octet_length(device) in (0, 32)),
  failures integer not null default 0 check (failures between 0 and 4),
  -- Spent, and not yet judged: the password is being checked.
  pending integer not null check (pending between 0 and 5),
  -- How often in a row it has been locked: each lock is longer than the one before.
  locks integer not null default 0 check (locks >= 0),
  locked_until timestamptz,
  attempted_at timestamptz not null,
  primary key (account_key, device)
) with (fillfactor = 70);

-- Browsers that have signed in to the account before. OWASP, slow down online guessing with device cookies
create table known_devices (
  account_key bytea not null check (octet_length(account_key) = 32),
  token_hash bytea not null check (octet_length(token_hash) = 32),
  known_at timestamptz not null,
  used_at timestamptz not null,
  primary key (account_key, token_hash)
);

alter table portal_users add column last_signed_in_at timestamptz;

create table portal_password_resets (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  institution_id uuid not null,
  portal_user_id uuid not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  superseded_at timestamptz,
  check (used_at is null or superseded_at is null),
  foreign key (institution_id, portal_user_id) references portal_users
);
-- A newer link takes the place of an older one.
create unique index one_open_password_reset on portal_password_resets (institution_id, portal_user_id)
  where used_at is null and superseded_at is null;
