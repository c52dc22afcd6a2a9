-- Signing in to the linkage site: the password was right, the code or the enrolment is still to come. 001 p.7–10
create table linkage_sign_ins (
  institution_id uuid not null,
  -- Goes into the forms between password and code: a form of another sign-in is told apart.
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  -- Another sign-in or an enrolment took its place.
  superseded_at timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, account_id) references app_accounts
);
create index linkage_sign_ins_by_account on linkage_sign_ins (institution_id, account_id);
create index linkage_sign_ins_by_end on linkage_sign_ins (expires_at);

alter table app_accounts add column last_signed_in_at timestamptz;
