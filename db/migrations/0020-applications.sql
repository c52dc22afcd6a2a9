-- What institutions apply for, from the first form to the decision.

create table applications (
  institution_id uuid not null references institutions,
  id uuid not null,
  -- What people call it on the telephone.
  number bigint generated always as identity,
  kind text not null,
  status text not null check (status in ('received', 'in-review', 'returned', 'approved', 'rejected', 'withdrawn')),
  -- Of the content; a returned application that is sent again begins the next.
  version integer not null default 1 check (version > 0),
  content jsonb not null,
  -- What nobody may read, such as the 秘密の番号: sealed, gone once it was issued or given up.
  sealed bytea,
  portal_user_id uuid not null,
  received_at timestamptz not null,
  changed_at timestamptz not null,
  assigned_to uuid,
  decided_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, portal_user_id) references portal_users,
  check ((decided_at is null) = (status in ('received', 'in-review', 'returned')))
);
create index applications_of_an_institution on applications (institution_id, received_at desc, id desc);
create index applications_by_number on applications (number);
-- The queue: what waits for a reviewer, oldest first, all kinds and of one kind.
create index applications_waiting on applications (received_at, id) where status in ('received', 'in-review');
create index applications_waiting_of_a_kind on applications (kind, received_at, id)
  where status in ('received', 'in-review');
create index applications_assigned on applications (assigned_to, received_at, id)
  where status in ('received', 'in-review');
create index applications_decided on applications (status, changed_at desc, id desc);

-- Every content that was ever sent.
create table application_versions (
  institution_id uuid not null,
  application_id uuid not null,
  version integer not null,
  content jsonb not null,
  sent_at timestamptz not null,
  primary key (institution_id, application_id, version),
  foreign key (institution_id, application_id) references applications
);

-- Every step, with who, when and why.
create table application_steps (
  institution_id uuid not null,
  application_id uuid not null,
  number integer not null,
  step text not null check (step in
    ('received', 'in-review', 'returned', 'sent-again', 'approved', 'rejected', 'withdrawn', 'assigned')),
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  message text check (length(message) <= 2000),
  primary key (institution_id, application_id, number),
  foreign key (institution_id, application_id) references applications
);

-- What is being filled in: one for each kind, and one for each returned application that is being corrected.
create table application_drafts (
  institution_id uuid not null references institutions,
  id uuid not null,
  kind text not null,
  -- The returned application this corrects.
  application_id uuid,
  portal_user_id uuid not null,
  -- As typed, without secrets; shown again whenever the form is opened.
  entered jsonb not null,
  -- Complete and right, waiting for 「OK」.
  content jsonb,
  sealed bytea,
  saved_at timestamptz not null,
  primary key (institution_id, id),
  unique nulls not distinct (institution_id, kind, application_id),
  foreign key (institution_id, portal_user_id) references portal_users,
  foreign key (institution_id, application_id) references applications,
  check (sealed is null or content is not null)
);
create index application_drafts_by_age on application_drafts (saved_at);

-- What an institution uses, with the values in force: the last approved ones.
create table usages (
  institution_id uuid not null references institutions,
  programme text not null check (programme in ('eligibility', 'claims', 'app')),
  content jsonb not null,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  -- 運用開始日, as the institution registered it.
  go_live_on date,
  ended_at timestamptz,
  primary key (institution_id, programme)
);
