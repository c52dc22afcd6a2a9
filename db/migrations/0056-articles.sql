-- What the operating body publishes: お知らせ, よくある質問, 解説ページ, and how it words its mails. Texts that the product brings along have no row
-- until somebody edits, rates or withdraws them. P-24, B-08
create table articles (
  kind text not null check (kind in ('notice', 'question', 'guide', 'mail')),
  -- The end of its address.
  slug text not null check (slug ~ '^[a-z0-9-]{1,64}$'),
  begun_at timestamptz not null,
  withdrawn_at timestamptz,
  views bigint not null default 0 check (views >= 0),
  primary key (kind, slug)
);

-- Everything that was ever saved; what is read is the newest whose hour has come.
create table article_revisions (
  kind text not null,
  slug text not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 100),
  -- Markdown, of which `#ui/markdown.tsx` shows a part.
  body text not null check (length(body) between 1 and 20000),
  category text not null check (category ~ '^[a-z-]{1,40}$'),
  -- Within its category: the smaller, the earlier.
  position smallint not null default 500 check (position between 1 and 999),
  -- 重要なお知らせ: until then it stands on top of the first page.
  important_until timestamptz check (important_until is null or kind = 'notice'),
  -- A draft has none. May lie ahead: it is read from then on.
  published_at timestamptz,
  written_at timestamptz not null,
  -- Nobody: written by the system.
  written_by uuid references operators (id),
  primary key (kind, slug, number),
  foreign key (kind, slug) references articles (kind, slug)
);

-- 「役に立ちましたか」 (1 or 0) and ★ (1 to 5), one of each reader.
create table article_votes (
  kind text not null,
  slug text not null,
  -- A keyed hash of the user or of the browser.
  voter bytea not null check (length(voter) = 32),
  value smallint not null check (value between 0 and 5),
  voted_at timestamptz not null,
  primary key (kind, slug, voter),
  foreign key (kind, slug) references articles (kind, slug)
);

-- `notices` stays until no older version reads it any more.
insert into articles (kind, slug, begun_at, withdrawn_at)
  select 'notice', id::text, published_at, withdrawn_at from notices;
insert into article_revisions
    (kind, slug, number, title, body, category, important_until, published_at, written_at)
  select 'notice', id::text, 1, title, body, 'other', important_until, published_at, published_at from notices;
