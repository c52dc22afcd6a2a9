-- The portal's and the desk's part of certificates: drafts, the end of a request before it was fetched, notices.

-- 「電子証明書発行申請」 while it is filled in. It exists from 「同意する」 on, and becomes the request of the same id. C-02
create table certificate_drafts (
  institution_id uuid not null references institutions,
  id uuid not null,
  portal_user_id uuid not null,
  -- 「同意する」 to the fee
  agreed_at timestamptz not null,
  -- As typed, by name of input; read again by the form whenever it is used.
  entered jsonb not null,
  primary key (institution_id, id),
  foreign key (institution_id, portal_user_id) references portal_users
);
create index certificate_drafts_by_age on certificate_drafts (agreed_at);

alter table certificate_requests
  -- Revoked before anybody fetched it: its two IDs open nothing any more. C-08
  add column revoked_at timestamptz check (revoked_at is null or issued_at is not null),
  add column revocation_reason smallint check (revocation_reason in (0, 1, 3, 4, 5, 9)),
  add check ((revoked_at is null) = (revocation_reason is null));
create index certificate_requests_by_code on certificate_requests (code, applied_at desc);

-- One row for each notice of the end of a certificate: whoever adds it sends it. C-09
create table certificate_notices (
  institution_id uuid not null references institutions,
  serial bytea not null,
  -- 90, 60, 30, 15, then each day from 7 to the last (0); -1 after the end.
  days_left smallint not null check (days_left in (90, 60, 30, 15) or days_left between -1 and 7),
  noticed_at timestamptz not null,
  primary key (institution_id, serial, days_left),
  foreign key (institution_id, serial) references certificates
);
