-- Searching the audit, verifying it from the backoffice, and retiring its old months.
-- docs/decisions/0037-audit-retention.md

create index audit_of_an_actor on audit_entries (actor_id, at) where actor_id is not null;
create index audit_of_a_subject on audit_entries (subject, at) where subject is not null;
create index audit_from_an_address on audit_entries (address, at) where address is not null;
create index audit_by_action on audit_entries (action, at);

-- Each stretch of a chain that left with a month. Without its line, `mac` included, it counts as removed.
create table audit_retirements (
  chain smallint not null check (chain between 0 and 63),
  first_seq bigint not null check (first_seq > 0),
  last_seq bigint not null check (last_seq >= first_seq),
  month date not null,
  -- Of the entry before the stretch, and of its last one.
  hash_before bytea not null,
  hash_last bytea not null,
  retired_at timestamptz not null,
  -- HMAC of the columns above. Key outside the database.
  mac bytea not null,
  primary key (chain, first_seq)
);
create trigger only_added before update or delete on audit_retirements
  for each row execute function refuse_audit_change();
create trigger never_emptied before truncate on audit_retirements execute function refuse_audit_change();

-- Verifications: asked for at the backoffice, or made from the command line.
create table audit_verifications (
  id uuid primary key,
  asked_at timestamptz not null,
  -- Null from the command line.
  asked_by uuid references operators,
  -- Lines kept outside the database that it was compared with.
  anchors text not null default '',
  finished_at timestamptz,
  entries bigint,
  retired bigint,
  findings jsonb,
  -- Where the chains stood.
  anchor text,
  check ((finished_at is null) = (entries is null) and (finished_at is null) = (findings is null))
);
create index audit_verifications_by_time on audit_verifications (asked_at desc);
