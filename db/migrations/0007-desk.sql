-- The practice desk: what arrived in its inbox, and invented people with their credentials. Empty in production.

create table desk_messages (
  -- In the order of arrival, whatever the practice clock does.
  id integer generated always as identity primary key,
  -- Whom it was delivered to (the envelope, not the header), in lower case.
  recipient text not null check (recipient = lower(recipient)),
  sender text not null,
  subject text not null,
  message_id text not null,
  -- As read from the mail; null where it has no such part.
  body_text text,
  body_html text,
  raw bytea not null,
  received_at timestamptz not null
);
create index desk_messages_to on desk_messages (recipient, id desc);

-- Everyone in practice is invented: that their passwords can be read is the point.
create table practice_people (
  site text not null,
  sign_in_id text not null,
  password text not null,
  name text not null,
  role text not null,
  note text,
  -- Their place in lists.
  position integer generated always as identity,
  primary key (site, sign_in_id)
);
