-- The roll-out of 150 authorities: plan, checkpoints, risks, people, gate. No child data.
create schema readiness;
grant usage on schema readiness to programme;

-- One row for each authority of the programme. Name, region and children stand in the roster that ships.
create table readiness.authority (
  number smallint primary key,
  wave smallint not null,
  planned_live date not null,
  day_one_users integer not null default 0 check (day_one_users >= 0),
  data_administrators_wanted smallint not null default 2,
  stage text not null default 'closed' check (stage in ('closed', 'shielding', 'open', 'paused')),
  stage_since date,
  opened_on date
);

create table readiness.wave (
  number smallint primary key,
  caption text not null,
  opens date not null
);

-- Who coordinates a region, by account. An account's name is kept by accounts.
create table readiness.coordinator (
  region text not null,
  account bigint not null,
  primary key (region, account)
);

-- The officers the circular goes to, and the local team's posts.
create table readiness.officer (
  authority smallint not null references readiness.authority,
  office text not null,
  name text not null,
  email text not null default '',
  primary key (authority, office)
);

create table readiness.post (
  id bigint generated always as identity primary key,
  authority smallint not null references readiness.authority,
  kind text not null,
  recruitment_begun date,
  filled date,
  check (filled is null or recruitment_begun is not null)
);
create index on readiness.post (authority);

create table readiness.plan_template (
  version smallint not null,
  adopters text not null check (adopters in ('early', 'others')),
  letter text not null,
  kind text not null,
  title text not null,
  days_before_live smallint not null,
  primary key (version, adopters, letter)
);

create table readiness.task (
  authority smallint not null references readiness.authority,
  letter text not null,
  kind text not null,
  title text not null,
  template smallint not null,
  baseline date not null,
  due date not null,
  done date,
  state text check (state in ('green', 'amber', 'red')),
  reason text not null default '',
  owner text not null default '',
  primary key (authority, letter),
  check (state is null or reason <> ''),
  check (state is null or state = 'green' or owner <> '')
);

create table readiness.questionnaire (
  checkpoint smallint not null check (checkpoint between 1 and 7),
  adopters text not null check (adopters in ('early', 'others')),
  version smallint not null,
  title text not null,
  days_before_live smallint not null,
  open_days smallint not null,
  published date,
  valid_until date,
  primary key (checkpoint, adopters, version)
);

create table readiness.question (
  checkpoint smallint not null,
  adopters text not null,
  version smallint not null,
  place smallint not null,
  task text not null,
  asks text not null,
  answer text not null check (answer in ('yes-no', 'band', 'number', 'date', 'words')),
  evidence text not null,
  green text not null,
  amber text not null,
  red text not null,
  primary key (checkpoint, adopters, version, place),
  foreign key (checkpoint, adopters, version) references readiness.questionnaire
);

create table readiness.checkpoint (
  authority smallint not null references readiness.authority,
  checkpoint smallint not null check (checkpoint between 1 and 7),
  adopters text not null,
  version smallint not null,
  opens date not null,
  due date not null,
  state text not null,
  judgement text check (judgement in ('green', 'amber', 'red')),
  remark text not null default '',
  settled date,
  primary key (authority, checkpoint),
  foreign key (checkpoint, adopters, version) references readiness.questionnaire
);

create table readiness.answer (
  authority smallint not null,
  checkpoint smallint not null,
  place smallint not null,
  said text not null,
  evidence text not null,
  state text not null check (state in ('green', 'amber', 'red')),
  reason text not null check (reason <> ''),
  owner text not null default '',
  due date,
  answered date not null,
  primary key (authority, checkpoint, place),
  foreign key (authority, checkpoint) references readiness.checkpoint,
  check (state = 'green' or (owner <> '' and due is not null))
);

create table readiness.risk (
  id bigint generated always as identity primary key,
  authority smallint not null references readiness.authority,
  kind text not null check (kind in ('risk', 'issue')),
  theme text not null,
  title text not null,
  checkpoint smallint,
  place smallint,
  owner text not null,
  due date not null,
  raised date not null,
  escalated_to text not null default 'authority' check (escalated_to in ('authority', 'region', 'national')),
  closed date,
  outcome text not null default ''
);
create index on readiness.risk (authority) where closed is null;

-- Who changed what, in words. The log proves it; this is what the authority's page shows.
create table readiness.change (
  id bigint generated always as identity primary key,
  authority smallint not null,
  at timestamptz not null,
  account bigint not null,
  role text not null,
  sentence text not null
);
create index on readiness.change (authority, id desc);

create table readiness.workforce (
  authority smallint not null references readiness.authority,
  organisation text not null,
  job text not null,
  route text not null check (route in ('web', 'case-system', 'mediated')),
  potential integer not null check (potential >= 0),
  checked integer not null check (checked between 0 and potential),
  trained integer not null check (trained between 0 and potential),
  tokens integer not null check (tokens between 0 and potential),
  taken date not null,
  primary key (authority, organisation, job, route)
);

create table readiness.waiver (
  id bigint generated always as identity primary key,
  authority smallint not null references readiness.authority,
  condition text not null,
  reason text not null check (reason <> ''),
  granted_by bigint not null,
  from_day date not null,
  until_day date not null check (until_day >= from_day)
);
create index on readiness.waiver (authority);

create table readiness.finding (
  id bigint generated always as identity primary key,
  authority smallint not null references readiness.authority,
  wave smallint not null references readiness.wave,
  title text not null,
  blocking boolean not null,
  recorded date not null,
  answer text not null default '',
  answered date,
  closed date,
  check (closed is null or answered is not null)
);

-- What the authority promises its feeds will be, beside what measures says they are.
create table readiness.case_system (
  authority smallint not null references readiness.authority,
  name text not null,
  vendor text not null,
  release text not null,
  records integer not null check (records >= 0),
  quality text not null check (quality in ('good', 'fair', 'poor', 'not-tested')),
  wants text not null check (wants in ('feed', 'door', 'both', 'none')),
  feed text not null default '',
  connect_by date,
  configuration_pounds integer not null default 0 check (configuration_pounds >= 0),
  primary key (authority, name)
);

create table readiness.training_event (
  authority smallint not null references readiness.authority,
  day date not null,
  place text not null,
  route text not null check (route in ('web', 'case-system', 'mediated')),
  places integer not null check (places > 0),
  attended integer check (attended between 0 and places),
  passed integer check (passed between 0 and attended),
  primary key (authority, day, place, route)
);

create table readiness.benefit (
  authority smallint not null references readiness.authority,
  name text not null,
  kind text not null check (kind in ('financial', 'other')),
  unit text not null,
  baseline numeric not null check (baseline >= 0),
  target numeric not null check (target >= 0),
  measured numeric,
  owner text not null,
  handed_to text not null default '',
  primary key (authority, name)
);

create table readiness.core_message (
  version smallint not null,
  place smallint not null,
  text text not null,
  valid_from date not null,
  valid_until date,
  primary key (version, place)
);

create table readiness.cascade (
  authority smallint not null references readiness.authority,
  stakeholders text not null,
  channel text not null,
  planned date not null,
  sent date,
  reached integer not null default 0 check (reached >= 0),
  message_version smallint not null,
  primary key (authority, stakeholders, channel)
);

create table readiness.document (
  title text not null,
  version smallint not null,
  kind text not null,
  valid_from date not null,
  valid_until date,
  summary text not null default '',
  primary key (title, version)
);

create table readiness.meeting (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('workshop', 'visit', 'regional')),
  region text not null default '',
  authority smallint,
  day date not null,
  attended smallint not null default 0,
  actions text not null default ''
);

create table readiness.lesson (
  id bigint generated always as identity primary key,
  authority smallint not null references readiness.authority,
  task text not null,
  lesson text not null,
  offered date not null
);

create table readiness.lesson_taken (
  lesson bigint not null references readiness.lesson,
  authority smallint not null references readiness.authority,
  taken date not null,
  primary key (lesson, authority)
);

grant select, insert, update on all tables in schema readiness to programme;
grant delete on readiness.workforce, readiness.case_system, readiness.training_event, readiness.benefit,
  readiness.cascade, readiness.coordinator to programme;
revoke update on readiness.change from programme;
