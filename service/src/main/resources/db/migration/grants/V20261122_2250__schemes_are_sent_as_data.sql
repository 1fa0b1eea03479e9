-- A scheme that the national team sends: kept as it was understood, with its authorities and their children. Until it is
-- determined a later word takes its place.
create table grants.document (
  scheme   text primary key,
  document text not null,
  taken_on date not null,
  account  bigint not null
);
grant select, insert, update on grants.document to programme;
