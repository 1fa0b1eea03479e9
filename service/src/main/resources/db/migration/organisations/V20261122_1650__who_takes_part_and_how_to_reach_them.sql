-- Who takes part: authorities, the bodies people work for, services, settings, practices, and the sources that
-- must or may supply. Nothing here says anything about a child. `programme` keeps it; whoever answers, places or
-- protects may read it.
create schema organisations;

create table organisations.authority (
  number         integer primary key check (number between 200 and 999),
  name           text    not null,
  region         text    not null,
  early_adopter  boolean not null,
  team_telephone text,
  team_email     text
);

-- The bodies that accounts belong to: one for each authority, and those that are national.
create table organisations.organisation (
  id        bigint generated always as identity primary key,
  code      text not null unique,
  name      text not null,
  kind      text not null check (kind in ('authority', 'national-partner', 'national-team', 'employer')),
  authority integer references organisations.authority
);

create table organisations.service (
  code      text primary key,
  name      text not null,
  kind      text not null,
  authority integer not null references organisations.authority,
  telephone text,
  email     text,
  sensitive boolean not null
);
create index service_of_authority on organisations.service (authority, name);

create table organisations.setting (
  code      text primary key,
  name      text not null,
  kind      text not null,
  authority integer not null references organisations.authority,
  postcode  text,
  telephone text,
  email     text
);
create index setting_by_name on organisations.setting (lower(name) text_pattern_ops);

create table organisations.practice (
  code      text primary key,
  name      text not null,
  authority integer not null references organisations.authority,
  postcode  text,
  telephone text,
  email     text
);

create table organisations.source (
  code         text primary key,
  caption      text    not null,
  supplier     text    not null,
  tells        text    not null,
  authority    integer references organisations.authority,
  refresh_days integer not null check (refresh_days > 0)
);

grant usage on schema organisations to asking, intake, team, programme;
grant select on all tables in schema organisations to asking, intake, team, programme;
grant insert, update on all tables in schema organisations to programme;
