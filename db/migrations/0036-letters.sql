-- Letters on their way: printed in batches, posted, sometimes returned.

-- What the post room prints at once: a stack in order with a list on top. Printed again, it is the same.
create table letter_batches (
  id uuid primary key,
  -- Spoken and written on the stack: 第000012束.
  number integer generated always as identity unique,
  made_at timestamptz not null,
  made_by uuid not null references operators,
  letters integer not null check (letters between 1 and 100),
  -- Who sends, as it stood that day.
  sender jsonb not null,
  printed_at timestamptz
);

alter table letters
  -- One column, so a letter is in one batch or in none.
  add column batch_id uuid references letter_batches,
  add column batch_place integer check (batch_place >= 1),
  -- 引受番号 of the post office.
  add column tracking_number text check (tracking_number ~ '^[0-9]{11,12}$'),
  add column returned_at timestamptz,
  add column return_reason text,
  -- What to do about its return is decided: it was sent again, or nothing more is sent.
  add column settled_at timestamptz,
  -- The returned letter that this one says again.
  add column sends_again uuid unique references letters,
  add check ((batch_id is null) = (batch_place is null)),
  add check (posted_at is null or batch_id is not null),
  add check (tracking_number is null or posted_at is not null),
  add check (returned_at is null or posted_at is not null),
  add check ((returned_at is null) = (return_reason is null)),
  add check (settled_at is null or returned_at is not null),
  add unique (batch_id, batch_place),
  add unique (batch_id, tracking_number);
create index letters_in_hand on letters (number)
  where posted_at is null or (returned_at is not null and settled_at is null);
create index letters_to_print on letters (number) where batch_id is null;
create index letters_by_tracking on letters (tracking_number, posted_at) where tracking_number is not null;

-- A letter stays in the batch it was put in.
create function refuse_other_batch() returns trigger language plpgsql as $$
begin
  raise exception 'a letter stays in its batch' using errcode = 'check_violation';
end $$;
create trigger one_batch_for_good before update of batch_id on letters
  for each row when (old.batch_id is not null and new.batch_id is distinct from old.batch_id)
  execute function refuse_other_batch();

-- What was done with a letter, by whom.
create table letter_steps (
  letter_id uuid not null references letters,
  number integer not null check (number >= 1),
  step text not null,
  at timestamptz not null,
  operator_id uuid references operators,
  remark text check (length(remark) <= 500),
  primary key (letter_id, number)
);

-- Given up, looked at, and left as it is.
alter table mails
  add column set_aside_at timestamptz,
  add check (set_aside_at is null or given_up_at is not null);
create index mails_given_up on mails (given_up_at, id) where given_up_at is not null and set_aside_at is null;
