-- What a feature measures of itself must not be asked of people again. Features write, readiness reads.
create schema measures;
grant usage on schema measures to asking, intake, team, programme;

create table measures.history (
  authority smallint not null,
  feed text not null default '',
  measure text not null,
  value numeric not null,
  measured_at timestamptz not null,
  origin text not null,
  primary key (authority, measure, feed, measured_at)
);

-- The newest of each, so that one page can read all authorities at once.
create table measures.latest (
  authority smallint not null,
  feed text not null default '',
  measure text not null,
  value numeric not null,
  measured_at timestamptz not null,
  origin text not null,
  primary key (authority, measure, feed)
);

grant select, insert on measures.history to asking, intake, team, programme;
grant select, insert, update on measures.latest to asking, intake, team, programme;
