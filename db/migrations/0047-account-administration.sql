-- Institutions look after their accounts: searching, and initial passwords shown once. 004 p.20–36, 46

-- Kept by the database, so that nothing is registered that cannot be found.
alter table accounts
  drop column searched_name,
  drop column searched_kana,
  add column searched_name text not null generated always as (fold_for_search(name)) stored,
  add column searched_kana text generated always as (fold_for_search(kana)) stored,
  -- Who made the initial password, and until when it is shown to them.
  add column shown_to uuid,
  add column shown_until timestamptz,
  add constraint shown_to_somebody check ((shown_to is null) = (shown_until is null));
