-- Accounts that institutions register themselves, and what is known of each. 004 p.18–26, 45

alter table accounts drop constraint accounts_role_check;
alter table accounts
  add constraint accounts_role_check check (role in
    ('master', 'master-reset', 'administrator', 'general', 'viewer', 'web-api', 'linkage-application', 'card-reader')),
  add column kana text,
  -- 利用開始年月日 and 利用終了年月日, both inclusive
  add column starts_on date,
  add column ends_on date,
  -- The second of two editors is told by it.
  add column version integer not null default 1,
  -- Name and kana as they are searched: one width, katakana, no spaces. Set whenever they are.
  add column searched_name text,
  add column searched_kana text,
  add column deleted_at timestamptz,
  add column last_signed_in_at timestamptz,
  add column changed_at timestamptz,
  add constraint dates_in_order check (ends_on >= starts_on),
  add constraint no_password_after_deletion check (deleted_at is null or initial_password is null);

-- 「アカウント検索」: pages follow the user ID.
create index accounts_in_order on accounts (institution_id, environment, user_id) where deleted_at is null;
