-- What a person is told, once, on the page where they look first: home. No child's name stands here. Whoever answers,
-- places or protects may tell; only `programme`, which shows home, reads it and puts it away.
create schema notices;

create table notices.notice (
  id       bigint generated always as identity primary key,
  account  bigint      not null,
  caption  text        not null check (length(caption) between 1 and 200),
  detail   text        not null check (length(detail) <= 400),
  path     text        not null check (path like '/%' and path not like '//%'),
  told_at  timestamptz not null,
  put_away_at timestamptz
);
create index notice_waiting on notices.notice (account, id) where put_away_at is null;

grant usage on schema notices to asking, intake, team, programme;
grant insert on notices.notice to asking, intake, team, programme;
grant select, update on notices.notice to programme;
