-- お問い合わせ: what was typed, the inquiry, and everything that was written and done since. docs/decisions/0055

-- What was typed into the form, until 「送信する」.
create table inquiry_drafts (
  id uuid primary key,
  -- The browser it was typed in, as in registrations. Nobody else sees it.
  browser_hash bytea not null check (octet_length(browser_hash) = 32),
  -- Of who was signed in: once they have signed out, nobody sees it in this browser either.
  institution_id uuid,
  portal_user_id uuid,
  name text not null,
  email text not null,
  institution_code text,
  category text not null,
  subject text not null,
  body text not null,
  drafted_at timestamptz not null,
  -- 「送信する」: what became of it.
  sent_at timestamptz,
  inquiry_id uuid,
  check ((institution_id is null) = (portal_user_id is null)),
  check ((sent_at is null) = (inquiry_id is null)),
  foreign key (institution_id, portal_user_id) references portal_users
);
create index inquiry_drafts_by_age on inquiry_drafts (drafted_at);

create table inquiries (
  id uuid primary key,
  -- Q-0000123
  number integer generated always as identity unique,
  -- Of who asked signed in; null when nobody knows who it was.
  institution_id uuid,
  portal_user_id uuid,
  name text not null check (length(name) between 1 and 101),
  -- Answers go there: of the portal user, or as a stranger typed it.
  email text not null check (email = lower(email) and length(email) <= 254),
  -- As a stranger typed it: nobody has checked that they belong to it.
  institution_code text check (institution_code ~ '^[0-9]{10}$'),
  category text not null,
  subject text not null check (length(subject) between 1 and 60),
  received_at timestamptz not null,
  status text not null check (status in ('waiting', 'answered', 'closed')),
  -- Since when that is so; of one that waits, since when it does.
  since timestamptz not null,
  assigned_to uuid references operators,
  -- The number of the last entry: who writes says which was the last they saw.
  entries integer not null check (entries >= 1),
  check ((institution_id is null) = (portal_user_id is null)),
  check (institution_id is null or institution_code is null),
  foreign key (institution_id, portal_user_id) references portal_users
);
-- Worked off from the oldest, looked through from the newest; of one status and of all.
create index inquiries_in_order on inquiries (status, since, id) include (category, assigned_to);
create index inquiries_by_change on inquiries (since, id);
create index inquiries_of_an_institution on inquiries (institution_id, id desc) where institution_id is not null;
create index inquiries_by_email on inquiries (email text_pattern_ops);

alter table inquiry_drafts add foreign key (inquiry_id) references inquiries;

-- What was written and done, in order. Only ever added.
create table inquiry_entries (
  inquiry_id uuid not null references inquiries,
  number integer not null check (number >= 1),
  -- A note is the operators' own: never shown and never mailed to who asked.
  kind text not null check (kind in ('question', 'answer', 'note', 'assigned', 'closed', 'reopened')),
  at timestamptz not null,
  -- Null: who asked, or nobody (closed of itself).
  operator_id uuid references operators,
  body text check (length(body) between 1 and 5000),
  -- The form it was written in: sent twice, it is written once.
  form_id uuid,
  mail_id uuid references mails on delete set null,
  primary key (inquiry_id, number),
  unique (inquiry_id, form_id),
  check ((body is null) = (kind in ('closed', 'reopened'))),
  check (kind <> 'question' or operator_id is null),
  check (kind not in ('answer', 'note', 'assigned') or operator_id is not null),
  check (mail_id is null or kind in ('question', 'answer'))
);

-- The links that open an inquiry to whoever reads the mailbox it was asked from. As in portal_password_resets, the
-- database holds their hash only; every mail has one of its own.
create table inquiry_links (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  inquiry_id uuid not null references inquiries,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index inquiry_links_by_end on inquiry_links (expires_at);
