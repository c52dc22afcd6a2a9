-- お知らせ of the portal.

create table notices (
  id uuid primary key,
  title text not null check (length(title) between 1 and 100),
  -- Plain text; an empty line begins a new paragraph.
  body text not null check (length(body) between 1 and 10000),
  -- 重要なお知らせ: until then it stands on top of the first page.
  important_until timestamptz,
  -- May lie ahead: it appears then.
  published_at timestamptz not null,
  withdrawn_at timestamptz
);
create index notices_by_publication on notices (published_at desc, id desc);
