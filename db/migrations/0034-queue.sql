-- The reviewer's desk: what the queue can be narrowed by, and views of it that reviewers keep.

-- The heaviest of what the checks found when it was sent or last looked at; null when they found nothing.
alter table applications add column findings text check (findings in ('wrong', 'look'));

-- Everything undecided, by age. Holds all that the queue is narrowed and counted by: no combination of filters reads
-- the table itself.
create index applications_undecided on applications (received_at, id)
  include (institution_id, status, kind, assigned_to, findings) where decided_at is null;
drop index applications_waiting;
-- Decided ones, newest first, of one status and of all.
create index applications_ended on applications (status, received_at desc, id desc) where decided_at is not null;
create index applications_by_arrival on applications (received_at desc, id desc);

-- A view of the queue under a name: the filter as it stands in the address.
create table queue_views (
  id uuid primary key,
  operator_id uuid not null references operators,
  name text not null check (length(name) between 1 and 40),
  filter text not null check (length(filter) <= 500),
  created_at timestamptz not null,
  -- Since when all operators see it.
  shared_at timestamptz,
  unique (operator_id, name)
);
create index queue_views_shared on queue_views (name) where shared_at is not null;
