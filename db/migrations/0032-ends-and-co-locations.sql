-- 併設: 柔道整復 and あん摩マッサージ指圧・はり・きゅう practised at one place, as one of them declares. P-23

create table co_locations (
  institution_id uuid not null references institutions,
  -- The application that declared it.
  application_id uuid not null,
  -- The other one: its own 登録記号番号, kind and name.
  registration_number text not null check (length(registration_number) between 1 and 30),
  kind text not null check (kind in ('judo-therapy', 'acupuncture-massage')),
  name text not null check (length(name) between 1 and 100),
  since date not null,
  declared_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (institution_id, application_id),
  foreign key (institution_id, application_id) references applications
);
-- One at a time.
create unique index one_co_location_in_force on co_locations (institution_id) where withdrawn_at is null;
-- Whether another one declares the same number is asked for each declaration that is reviewed.
create index co_locations_by_number on co_locations (registration_number) where withdrawn_at is null;

-- 機関コード of 職域診療所, issued here: the last number given in each prefecture. P-03
create table workplace_clinic_numbers (
  prefecture text primary key check (prefecture between '01' and '47' and length(prefecture) = 2),
  last integer not null check (last between 1 and 9999)
);

-- House-keeping looks for accounts whose last day is over.
create index app_accounts_by_end on app_accounts (ends_on) where ends_on is not null and released_at is null;
