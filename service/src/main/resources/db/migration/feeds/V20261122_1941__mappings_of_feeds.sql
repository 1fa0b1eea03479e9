-- Some suppliers write in a layout of their own. What was agreed with a source about it is kept, never changed: a new
-- agreement is a new row, and each submission names the one it was taken under, so that it is read to its end as it was begun.
create table feeds.mapping (
  id        bigint generated always as identity primary key,
  source    text not null,
  document  bytea not null,
  agreed_at timestamptz not null,
  agreed_by bigint not null
);
create index mapping_by_source on feeds.mapping (source, id);
grant select, insert on feeds.mapping to intake;

alter table feeds.submission add column mapping bigint;
