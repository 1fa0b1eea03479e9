-- Feeds: deliveries taken whole and known by their digest, how far each is placed, and the lines that could not
-- be read. The delivered bytes are encrypted under the intake's key: they hold everybody's place.
create schema feeds;
grant usage on schema feeds to intake, programme, asking;

create table feeds.submission (
  id          bigint generated always as identity primary key,
  digest      text not null unique,
  source      text not null,
  number      integer not null,
  kind        text not null check (kind in ('full', 'delta')),
  as_of       date not null,
  state       text not null check (state in ('received', 'placing', 'placed', 'withdrawn')),
  received_at timestamptz not null,
  received_by bigint not null,
  placed_at   timestamptz,
  bytes       bigint not null,
  lines       bigint not null,
  stage       smallint not null default 0,
  row         bigint not null default 0,
  read        bigint not null default 0,
  unreadable  bigint not null default 0,
  unchanged   bigint not null default 0
);
create index submission_open on feeds.submission (id) where state in ('received', 'placing');
create index submission_by_source on feeds.submission (source, as_of);

create table feeds.part (
  submission bigint not null,
  file       smallint not null,
  number     integer not null,
  sealed     bytea not null,
  primary key (submission, file, number)
);

create table feeds.quarantine (
  submission bigint not null,
  file       smallint not null,
  row        bigint not null,
  ref        text,
  rules      text[] not null,
  sentences  text[] not null,
  stopped    boolean not null,
  primary key (submission, file, row)
);

-- The one lane: whoever holds the highest token places statements, and nobody else.
create table feeds.lane (
  one    boolean primary key default true check (one),
  token  bigint not null,
  holder text not null,
  until  timestamptz not null
);
insert into feeds.lane (token, holder, until) values (0, 'nobody', '-infinity');

grant select, insert, update, delete on feeds.submission, feeds.part, feeds.quarantine to intake;
grant select, update on feeds.lane to intake;
grant select (id, source, number, kind, as_of, state, received_at, received_by, placed_at, bytes, lines, stage, row, read, unreadable,
  unchanged) on feeds.submission to programme, asking;
grant select (submission, file, row, rules, sentences, stopped) on feeds.quarantine to programme;
