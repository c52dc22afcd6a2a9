-- What was granted of 助成金 and 補助金, the accounts of オンライン請求, and letters that are promised by a day.

create table subsidy_grants (
  institution_id uuid not null references institutions,
  id uuid not null,
  -- 交付決定番号, printed on 「交付決定通知書」.
  number integer generated always as identity unique,
  programme text not null check (programme in ('eligibility', 'app')),
  application_id uuid not null,
  granted_yen integer not null check (granted_yen > 0),
  granted_at timestamptz not null,
  primary key (institution_id, id),
  -- One application is granted once, whatever happens.
  unique (institution_id, application_id),
  foreign key (institution_id, application_id) references applications
);
create index subsidy_grants_by_time on subsidy_grants (institution_id, granted_at desc, id desc);

-- User IDs of オンライン請求, unique everywhere: the claims system knows no institution beside them. Their first
-- passwords are in the letter and, as argon2id, here.
create table claims_user_ids (
  user_id text primary key check (user_id ~ '^[A-Za-z0-9]{8}$'),
  institution_id uuid not null,
  application_id uuid not null,
  password_hash text not null,
  issued_at timestamptz not null,
  foreign key (institution_id, application_id) references applications
);
create index claims_user_ids_of_an_institution on claims_user_ids (institution_id, issued_at desc);

-- Promised to be in the post by this day: 「翌月15日まで」. 003 p.31
alter table letters add column due_on date;
create index letters_due on letters (due_on, number) where posted_at is null and due_on is not null;

-- As for オンライン資格確認: whether another institution uses an お客さまID for its claims.
create index claims_by_customer_id on usages ((content ->> 'customerId'))
  where programme = 'claims' and content ? 'customerId';
