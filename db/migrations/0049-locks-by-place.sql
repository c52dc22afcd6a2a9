-- Which of an institution's accounts are locked is asked for the institution, not for each account by its hash.

alter table sign_in_attempts
  -- A keyed hash of where the account is, for sites whose accounts are looked at together.
  add column place_key bytea check (octet_length(place_key) = 32);
-- Small: an attempt takes its row out again, so that most attempts need not touch it.
create index locked_doors_by_place on sign_in_attempts (place_key) where locked_until is not null;
