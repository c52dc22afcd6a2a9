-- Signing in to the eligibility system. 002 p.2

-- People type capital and small letters alike: IDs that differ by nothing else would be one at the door.
create unique index account_names on accounts (institution_id, environment, lower(user_id));

-- The form of the ID alone tells the door what is asked for, so that an ID nobody has is answered alike. 002 p.5
alter table accounts add constraint reset_accounts_by_name
  check ((role = 'master-reset') = (user_id ~ '^H[0-9]{7}R$'));
