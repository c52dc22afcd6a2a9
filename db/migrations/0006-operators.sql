-- The people of the operating body who sign in to the backoffice. The first is created from the command line.
create table operators (
  id uuid primary key,
  name text not null check (name <> ''),
  email text not null unique check (email = lower(email) and length(email) <= 254),
  password_hash text not null,
  roles text[] not null check (
    cardinality(roles) > 0
    and roles <@ array['reviewer', 'call-centre', 'certificate-desk', 'editor', 'auditor', 'administrator']
  ),
  -- Sealed; null until the second factor is set up.
  totp_secret bytea,
  created_at timestamptz not null,
  disabled_at timestamptz
);
