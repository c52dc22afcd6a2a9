-- What is searched for words: full and half width, capitals and small letters alike. Folded when it is written, for to
-- fold hundreds of thousands of texts at each search takes many seconds.
alter table inquiries add column words text not null
  generated always as (lower(normalize(subject || chr(10) || name || chr(10) || email, nfkc))) stored;
alter table inquiry_entries add column words text
  generated always as (lower(normalize(body, nfkc))) stored;
