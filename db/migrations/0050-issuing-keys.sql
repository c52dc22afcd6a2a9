-- The issuing key of the authority is exchanged for a new one while certificates of the former one are valid: each
-- issuing certificate has a number, and so have the responder that answers for it and its revocation lists. C-07, C-08
alter table authority_certificates add column number integer not null default 1 check (number > 0);
drop index one_of_each_role;
-- The one that signs what is new, and each one's responder.
create unique index one_in_force on authority_certificates (role) where retired_at is null and role <> 'ocsp';
create unique index one_responder_each on authority_certificates (number) where retired_at is null and role = 'ocsp';
create unique index one_of_each_number on authority_certificates (role, number) where role <> 'ocsp';

alter table revocation_lists add column issuer_number integer not null default 1;
create index revocation_lists_of_issuer on revocation_lists (issuer_number, number);

-- When a revocation first stood in a list. A list cannot go by the moment of the revocation: one that is committed
-- while a list is made may bear an earlier moment than the list.
alter table certificates add column revocation_listed_at timestamptz;
update certificates set revocation_listed_at = revoked_at where issuer_id is not null and revoked_at <= (select max(this_update) from revocation_lists);
create index certificates_unlisted on certificates (issuer_id) where revoked_at is not null and revocation_listed_at is null;
create index certificates_revoked_of on certificates (issuer_id, serial) include (revoked_at, revocation_reason, not_after)
  where revoked_at is not null;
drop index certificates_revoked;
