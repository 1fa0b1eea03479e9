-- Each key task has its tool, not just a tick; meetings have actions; people are reminded once and can say something.
create table readiness.reminder (
  authority smallint not null references readiness.authority,
  about text not null,
  kind text not null check (kind in ('soon', 'late')),
  due date not null,
  told_on date not null,
  primary key (authority, about, kind, due)
);

create table readiness.comment (
  id bigint generated always as identity primary key,
  authority smallint not null references readiness.authority,
  about text not null,
  at timestamptz not null,
  account bigint not null,
  role text not null,
  sentence text not null check (sentence <> '')
);
create index on readiness.comment (authority, about, id);

-- g) what the quality tests found, and what was done about it in the underlying system.
create table readiness.quality_action (
  authority smallint not null references readiness.authority,
  system text not null,
  measure text not null check (measure in ('completeness', 'internal-consistency', 'usefulness', 'validity')),
  found text not null,
  done_about_it text not null default '',
  by_whom text not null,
  until_day date not null,
  put_right date,
  primary key (authority, system, measure, found)
);

-- k) what is taught on each access route, in which form; x) where.
create table readiness.curriculum (
  authority smallint not null references readiness.authority,
  subject text not null,
  route text not null check (route in ('web', 'case-system', 'mediated', 'all')),
  format text not null check (format in ('classroom', 'e-learning', 'workplace', 'self-study')),
  style text not null,
  minutes integer not null check (minutes >= 0),
  local_version text not null default '',
  primary key (authority, subject, route)
);

create table readiness.facility (
  authority smallint not null references readiness.authority,
  place text not null,
  whose text not null check (whose in ('own', 'external')),
  seats integer not null check (seats >= 0),
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  pounds integer not null check (pounds >= 0),
  booked date,
  primary key (authority, place, from_day)
);

-- l) and w): what it costs to configure a case system.
create table readiness.configuration (
  authority smallint not null references readiness.authority,
  system text not null,
  work text not null,
  paid_by text not null check (paid_by in ('authority', 'centre')),
  estimate_pounds integer not null check (estimate_pounds >= 0),
  spent_pounds integer check (spent_pounds >= 0),
  done date,
  primary key (authority, system, work)
);

-- y) checks and z) tokens, in the batches in which they are asked for and come back.
create table readiness.check_batch (
  authority smallint not null references readiness.authority,
  organisation text not null,
  asked_on date not null,
  asked integer not null check (asked > 0),
  returned integer check (returned between 0 and asked),
  last_returned date,
  pounds integer not null check (pounds >= 0),
  primary key (authority, organisation, asked_on)
);

create table readiness.token_batch (
  authority smallint not null references readiness.authority,
  kind text not null check (kind in ('token', 'card', 'key')),
  ordered_on date not null,
  ordered integer not null check (ordered > 0),
  delivered integer check (delivered between 0 and ordered),
  issued integer check (issued between 0 and delivered),
  primary key (authority, kind, ordered_on)
);

-- i) how long it takes to find a colleague, before and after.
create table readiness.survey (
  authority smallint not null references readiness.authority,
  round text not null check (round in ('baseline', 'after-opening')),
  day date not null,
  job text not null,
  asked integer not null check (asked > 0),
  minutes integer not null check (minutes >= 0),
  searches_a_month integer not null check (searches_a_month >= 0),
  never_found integer not null check (never_found between 0 and 100),
  primary key (authority, round, day, job)
);

create table readiness.meeting_attendance (
  meeting bigint not null references readiness.meeting,
  authority smallint not null references readiness.authority,
  people smallint not null check (people > 0),
  primary key (meeting, authority)
);

create table readiness.meeting_action (
  id bigint generated always as identity primary key,
  meeting bigint not null references readiness.meeting,
  authority smallint references readiness.authority,
  action text not null check (action <> ''),
  owner text not null check (owner <> ''),
  due date not null,
  done date
);
create index on readiness.meeting_action (meeting);

-- What a document of the library says, kept with it.
create table readiness.document_file (
  title text not null,
  version smallint not null,
  name text not null,
  content bytea not null,
  primary key (title, version),
  foreign key (title, version) references readiness.document
);

grant select, insert, update on readiness.reminder, readiness.comment, readiness.quality_action, readiness.curriculum,
  readiness.facility, readiness.configuration, readiness.check_batch, readiness.token_batch, readiness.survey,
  readiness.meeting_attendance, readiness.meeting_action, readiness.document_file to programme;
grant delete on readiness.quality_action, readiness.curriculum, readiness.facility, readiness.configuration,
  readiness.check_batch, readiness.token_batch, readiness.survey, readiness.officer, readiness.meeting_attendance
  to programme;
revoke update on readiness.comment from programme;
