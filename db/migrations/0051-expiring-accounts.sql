-- 「期限が近いアカウント」 of an institution, counted whenever its menu opens.
create index accounts_ending on accounts (institution_id, environment, ends_on)
  where deleted_at is null and disabled_at is null and ends_on is not null;
create index accounts_never_signed_in on accounts (institution_id, environment, initial_password_until)
  where deleted_at is null and disabled_at is null and password_changed_at is null;
