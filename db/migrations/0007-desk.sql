-- Practice only: what the desk shows. Empty in production.

-- Mails as the desk's own mail server received them.
create table desk_messages (
  id uuid primary key,
  received_at timestamptz not null,
  sender text not null,
  recipients text[] not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  raw bytea not null
);
create index desk_messages_by_time on desk_messages (received_at desc, id desc);
create index desk_messages_of_a_recipient on desk_messages using gin (recipients);

-- Invented people, with credentials that are meant to be read by anybody.
create table practice_people (
  number integer generated always as identity primary key,
  name text not null,
  site text not null,
  role text not null,
  sign_in_id text not null,
  password text not null,
  note text,
  unique (site, sign_in_id)
);
