-- Registrations on the portal: what was typed, from the form until the link in the mail is used. 003 p.6–12

alter table institutions
  add column address text check (length(address) <= 200),
  -- 経過措置, as the institution itself says.
  add column under_transitional_measure boolean not null default false,
  -- What the public list said of the code at registration, for the reviewer to compare. Null: not on the list.
  add column listed_name text,
  add column listed_postal_code text,
  add column listed_address text;

create table registrations (
  id uuid primary key,
  -- The browser it was typed in: a keyed hash of its visitor cookie. Nobody else sees what was typed.
  browser_hash bytea not null check (octet_length(browser_hash) = 32),

  -- As in institutions.
  kind text not null,
  code text check (code ~ '^[0-9]{10}$'),
  registration_number text,
  under_transitional_measure boolean not null,
  name text not null,
  founder text not null,
  postal_code text not null check (postal_code ~ '^[0-9]{7}$'),
  address text check (length(address) <= 200),
  phone text not null check (phone ~ '^[0-9]{10,11}$'),
  listed_name text,
  listed_postal_code text,
  listed_address text,

  -- As in portal_users.
  last_name text not null,
  first_name text not null,
  email text not null check (email = lower(email) and length(email) <= 254),
  -- Moves to the user at activation, and is forgotten when that can no longer come.
  password_hash text,

  drafted_at timestamptz not null,
  -- 「OK」: from then on nothing of it changes, and a mail is on its way.
  confirmed_at timestamptz,
  mail_id uuid references mails on delete set null,
  -- Of the link in the mail; null when the mail brings bad news instead.
  token_hash bytea unique check (octet_length(token_hash) = 32),
  activated_at timestamptz,
  -- The browser the link was used in: it is shown the end of the story however often it asks.
  activated_by bytea check (octet_length(activated_by) = 32),
  refused_at timestamptz,
  refused_because text check (refused_because in ('address-taken', 'institution-taken')),

  check (code is null or registration_number is null),
  check (confirmed_at is not null or num_nonnulls(token_hash, activated_at, refused_at) = 0),
  check (num_nonnulls(activated_at, refused_at) <= 1),
  check ((activated_at is null) = (activated_by is null)),
  check ((refused_at is null) = (refused_because is null))
);
create index registrations_by_age on registrations (drafted_at);

-- Only the newest link of a mail address works. 003 p.11
create table latest_registrations (
  email text primary key,
  registration_id uuid not null unique references registrations on delete cascade
);

-- A password that was typed into a form which came back for another reason: kept as its hash, so that it need not be
-- typed again and never travels through a form.
create table kept_passwords (
  form_id uuid not null,
  browser_hash bytea not null check (octet_length(browser_hash) = 32),
  password_hash text not null,
  kept_at timestamptz not null,
  primary key (form_id, browser_hash)
);
create index kept_passwords_by_age on kept_passwords (kept_at);
