-- 環境設定情報 of an institution in one environment; without a row the defaults of 004 p.54. E-13
create table environment_settings (
  institution_id uuid not null references institutions (id),
  environment text not null check (environment in ('production', 'verification')),
  -- Counted from 1: an update says which one it began from.
  version integer not null check (version > 0),
  character_code text not null check (character_code in ('utf-8', 'shift-jis')),
  -- 閲覧同意の利用有無
  surgery boolean not null,
  care boolean not null,
  medicines boolean not null,
  checkups boolean not null,
  specified_diseases boolean not null,
  e_chart boolean not null,
  emergency boolean not null,
  -- 医科・歯科・訪看
  prescription_use text not null check (prescription_use in ('none', 'electronic', 'both', 'paper')),
  asked_at_check boolean not null,
  -- 薬局
  prescriptions boolean not null,
  refills boolean not null,
  assistance boolean not null,
  subsidies boolean not null,
  home_visits boolean not null,
  remote_care boolean not null,
  -- Shown to patients in place of the institution's name.
  shown_name text check (length(shown_name) between 1 and 55),
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (institution_id, environment),
  -- 診療・薬剤情報 are agreed to together.
  check (medicines or not care),
  check (not asked_at_check or prescription_use <> 'none'),
  check (prescriptions or not refills)
);

-- A session can also be ended for everybody of an institution, who are told why.
alter table replaced_sessions add column reason text not null default 'replaced' check (reason in ('replaced', 'settings'));
