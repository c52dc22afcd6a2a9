-- Client certificates: applied for, approved with the two IDs of the download site, made for a key, revoked.

-- The chain: public parts only. Its keys are the authority's and never here.
create table authority_certificates (
  id uuid primary key,
  role text not null check (role in ('root', 'issuing', 'ocsp')),
  certificate bytea not null,
  not_before timestamptz not null,
  not_after timestamptz not null check (not_after > not_before),
  installed_at timestamptz not null,
  -- Signs nothing new from here on; it stays in the chain of what it signed.
  retired_at timestamptz
);
create unique index one_of_each_role on authority_certificates (role) where retired_at is null;

-- 「電子証明書発行申請」: one certificate for each institution code and terminal. C-02
create table certificate_requests (
  institution_id uuid not null references institutions,
  id uuid not null,
  portal_user_id uuid not null,
  -- What goes into the subject: the code as it was, and 「端末名称等」.
  code text not null check (code ~ '^[0-9]{10}$'),
  terminal text not null check (length(terminal) between 1 and 64),
  institution_name text not null,
  -- 「担当部署/担当者名」: the addressee of the letter
  contact text not null,
  phone text not null,
  email text not null,
  payment text not null check (payment in ('deduction', 'transfer')),
  applied_at timestamptz not null,
  cancelled_at timestamptz,
  rejected_at timestamptz,
  rejection_reason text,
  -- 発行日: fees fall due, the two IDs exist, the letter is queued. C-04
  issued_at timestamptz,
  -- リクエストID: 15 digits
  request_number text unique check (request_number ~ '^[0-9]{15}$'),
  -- リファレンスID: only its hash, for nobody guesses 79 bits
  reference_hash bytea,
  not_before timestamptz,
  not_after timestamptz,
  download_until timestamptz,
  downloaded_at timestamptz,
  -- Wrong リファレンスIDs in a row, and the lock after them. C-05
  failures integer not null default 0,
  locked_until timestamptz,
  primary key (institution_id, id),
  foreign key (institution_id, portal_user_id) references portal_users,
  check (num_nonnulls(cancelled_at, rejected_at, issued_at) <= 1),
  check (num_nulls(issued_at, request_number, reference_hash, not_before, not_after, download_until) in (0, 6))
);
create index certificate_requests_waiting on certificate_requests (applied_at, id)
  where issued_at is null and cancelled_at is null and rejected_at is null;

-- One row for each serial number. It is written down before anything is signed, and signed once.
create table certificates (
  institution_id uuid not null references institutions,
  serial bytea not null check (length(serial) = 16),
  request_id uuid not null,
  -- The first certificate of a request is 1; each renewal the next.
  generation integer not null check (generation > 0),
  -- SubjectPublicKeyInfo, DER: what the applicant proved to hold the key of.
  public_key bytea not null,
  not_before timestamptz not null,
  not_after timestamptz not null check (not_after > not_before),
  ordered_at timestamptz not null,
  issuer_id uuid references authority_certificates,
  -- TBSCertificate, DER: the exact bytes that are signed.
  to_be_signed bytea,
  certificate bytea,
  signed_at timestamptz,
  -- What the check before signing said; such an order is never signed.
  problem text,
  revoked_at timestamptz,
  revocation_reason smallint check (revocation_reason in (0, 1, 3, 4, 5, 9)),
  primary key (institution_id, serial),
  unique (institution_id, request_id, generation),
  foreign key (institution_id, request_id) references certificate_requests,
  check (certificate is null or to_be_signed is not null),
  check ((certificate is null) = (signed_at is null)),
  check ((to_be_signed is null) = (issuer_id is null)),
  check ((revoked_at is null) = (revocation_reason is null))
);
create unique index certificates_by_serial on certificates (serial);
create index certificates_to_sign on certificates (ordered_at) where certificate is null and problem is null;
create unique index certificates_by_key on certificates (sha256(public_key));
create index certificates_revoked on certificates (serial) include (revoked_at, revocation_reason, not_after)
  where revoked_at is not null;
create index certificates_by_end on certificates (not_after) where revoked_at is null;

create table revocation_lists (
  number bigint primary key,
  list bytea not null,
  this_update timestamptz not null,
  next_update timestamptz not null,
  entries integer not null
);
create sequence revocation_list_numbers as bigint;
