-- 回答のひな形: texts that operators put into an answer, with places that are filled in.
create table inquiry_templates (
  id uuid primary key,
  name text not null check (length(name) between 1 and 40),
  -- Offered first where an inquiry is of this category; null: of any.
  category text,
  body text not null check (length(body) between 1 and 4000),
  changed_at timestamptz not null,
  changed_by uuid not null references operators,
  -- Who edits says which version they saw.
  version integer not null default 1 check (version >= 1)
);
create unique index inquiry_templates_by_name on inquiry_templates (name);
