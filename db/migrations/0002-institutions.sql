-- Institutions that are registered here, and the people who may sign in for them on the portal.

create table institutions (
  id uuid primary key,
  -- 所属機関選択 of the portal, as src/domain/institutions/institution-kind.ts names them.
  kind text not null,
  -- Null for 職域診療所 until their usage application is approved.
  code text unique check (code ~ '^[0-9]{10}$'),
  -- 登録記号番号, given by 施術所等 instead of a code.
  registration_number text unique,
  name text not null,
  founder text not null,
  postal_code text not null check (postal_code ~ '^[0-9]{7}$'),
  phone text not null check (phone ~ '^[0-9]{10,11}$'),
  registered_at timestamptz not null,
  closed_at timestamptz
);

create table portal_users (
  institution_id uuid not null references institutions,
  id uuid not null,
  last_name text not null,
  first_name text not null,
  email text not null,
  password_hash text not null,
  registered_at timestamptz not null,
  password_changed_at timestamptz not null,
  closed_at timestamptz,
  primary key (institution_id, id)
);
-- One active user per institution. 003 p.8
create unique index one_active_portal_user on portal_users (institution_id) where closed_at is null;

-- The directory that sign-in looks in: an address leads to one user, whichever institution it belongs to.
create table portal_user_emails (
  email text primary key check (email = lower(email) and length(email) <= 254),
  institution_id uuid not null,
  portal_user_id uuid not null,
  unique (institution_id, portal_user_id),
  foreign key (institution_id, portal_user_id) references portal_users
);
