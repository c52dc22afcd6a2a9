-- One certificate for each institution code and terminal, what each costs, and which letter told of it.

alter table certificate_requests
  -- The terminal may be applied for again: cancelled, rejected, revoked, run out, or never fetched in time.
  add column given_up_at timestamptz,
  add column letter_id uuid references letters,
  add column decided_by uuid;
create unique index one_request_a_terminal on certificate_requests (institution_id, code, terminal)
  where given_up_at is null;
create index certificate_requests_of_an_institution on certificate_requests (institution_id, applied_at desc, id desc);

-- 発行料: owed from the issue on, billed by month. C-10
create table certificate_fees (
  institution_id uuid not null references institutions,
  request_id uuid not null,
  yen integer not null check (yen >= 0),
  payment text not null check (payment in ('deduction', 'transfer')),
  owed_on date not null,
  primary key (institution_id, request_id),
  foreign key (institution_id, request_id) references certificate_requests
);
create index certificate_fees_by_day on certificate_fees (owed_on, institution_id);
