-- The arithmetic ships with the program; what people did with it is kept here. No conditions, no readiness.
create schema grants;
grant usage on schema grants to programme;

create table grants.scheme (
  code text primary key,
  state text not null check (state in ('announced', 'subject-to-review', 'determined', 'paid', 'closed')),
  since date not null
);

create table grants.payment (
  scheme text not null references grants.scheme,
  instalment smallint not null check (instalment > 0),
  authority smallint not null,
  pence bigint not null check (pence >= 0),
  paid_on date not null,
  account bigint not null,
  primary key (scheme, instalment, authority)
);

-- A what-if that somebody named. The question is kept as its address, which holds nothing personal.
create table grants.what_if (
  scheme text not null,
  name text not null,
  question text not null,
  kept_on date not null,
  account bigint not null,
  primary key (scheme, name)
);

grant select, insert, update on grants.scheme to programme;
grant select, insert on grants.payment, grants.what_if to programme;
