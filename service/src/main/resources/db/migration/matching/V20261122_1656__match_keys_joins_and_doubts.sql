-- Matching: the keys over all that is said of a child, the verdict behind each join, and what is in doubt. Only
-- the intake reads or writes any of it.
create schema matching;
grant usage on schema matching to intake;

create table matching.key (
  key   bigint not null,
  child bigint not null,
  primary key (key, child)
);
create index key_by_child on matching.key (child);

-- Wider keys, of concealed children only: what comes near one of them must not become a second record.
create table matching.near_key (
  key   bigint not null,
  child bigint not null,
  primary key (key, child)
);

create table matching.joined (
  source  text not null,
  ref     text not null,
  child   bigint not null,
  verdict text not null check (verdict in ('same', 'new', 'person')),
  weight  real,
  margin  real,
  model   text not null,
  reasons text not null,
  at      timestamptz not null,
  primary key (source, ref)
);

create table matching.doubt (
  source     text not null,
  ref        text not null,
  candidates bigint[] not null,
  weights    real[] not null,
  reasons    text[] not null,
  model      text not null,
  said       bytea not null,
  submission bigint,
  since      timestamptz not null,
  primary key (source, ref)
);

grant select, insert, update, delete on matching.key, matching.near_key, matching.joined, matching.doubt to intake;
