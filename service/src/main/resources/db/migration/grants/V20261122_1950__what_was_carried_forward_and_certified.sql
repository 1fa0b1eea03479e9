-- What authorities say of a grant when its year is over: what is unspent and carried forward, and, where a scheme asks
-- for one, the day of the auditor's certificate. Each authority says it once; a later word takes its place.
create table grants.used (
  scheme text not null,
  authority smallint not null,
  unspent_pence bigint not null check (unspent_pence >= 0),
  certified_on date,
  said_on date not null,
  account bigint not null,
  primary key (scheme, authority)
);
grant select, insert, update on grants.used to programme;
