-- The register: what sources said (statements), what that makes of each child (the record), and the keys by
-- which a shown record is found. `asking` reads records and keys; it can read no statement and no concealed
-- place. A child number is stored as the 40-bit number that its first eight symbols write.
create schema register;
grant usage on schema register to asking, intake, team;

-- One row a child record. Of a concealed child (null counts as concealed) every column from `authority` on is
-- null, and none of the tables of detail below holds a row.
create table register.child (
  number           bigint primary key,
  concealed        boolean default true,
  given            text,
  family           text,
  sex              text,
  born             date,
  name_source      text,
  name_as_of       date,
  born_source      text,
  born_as_of       date,
  died             date,
  authority        smallint,
  expected         date,
  address          text,
  postcode         text,
  address_from     date,
  no_fixed_address boolean,
  left_england     boolean,
  returns          text,
  address_source   text,
  address_as_of    date,
  setting          text,
  setting_from     date,
  setting_source   text,
  setting_as_of    date,
  practice         text,
  practice_source  text,
  practice_as_of   date,
  shown            bytea not null,
  changed          timestamptz not null
) with (fillfactor = 75);
comment on column register.child.shown is 'digest of what the record shows: a rebuild that gives the same writes nothing';
create index child_by_setting on register.child (setting) where setting is not null;

-- Names beside the one in use: former, in daily use, or written otherwise by a source.
create table register.other_name (
  child  bigint not null,
  use    text not null check (use in ('former', 'known', 'recorded')),
  given  text,
  family text,
  source text not null,
  as_of  date not null
);
create index other_name_by_child on register.other_name (child);

-- Other addresses that sources give today, so that "two sources differ" can be said.
create table register.other_address (
  child    bigint not null,
  address  text,
  postcode text,
  since    date,
  source   text not null,
  as_of    date not null
);
create index other_address_by_child on register.other_address (child);

create table register.carer (
  child        bigint not null,
  source       text not null,
  ref          text not null,
  given        text,
  family       text,
  relation     text not null,
  phone        text,
  email        text,
  same_address boolean not null,
  as_of        date not null
);
create index carer_by_child on register.carer (child);

-- Involvements that may be shown. One of a sensitive service is a statement only, and never a row here.
create table register.involvement (
  child        bigint not null,
  source       text not null,
  ref          text not null,
  service      text not null,
  kind         text not null,
  practitioner text,
  phone        text,
  email        text,
  since        date,
  until        date,
  lead         boolean not null,
  assessment   boolean not null,
  account      bigint,
  as_of        date not null
);
create index involvement_by_child on register.involvement (child);
create index involvement_by_account on register.involvement (account) where account is not null;

-- Suppliers' numbers, each shown only to users of the body that issues or uses it.
create table register.issued_number (
  child  bigint not null,
  issuer text not null,
  value  text not null,
  as_of  date not null
);
create index issued_number_by_child on register.issued_number (child);

-- What a concealed record would show of place, encrypted under the team's key.
create table register.concealed_place (
  child  bigint primary key,
  sealed bytea not null
);

-- A number that went into another by a merge leads there for ever.
create table register.redirect (
  number bigint primary key,
  child  bigint not null
);

-- The keys of what the records show: eight bytes of a keyed hash, and the child.
create table register.shown_key (
  key   bigint not null,
  child bigint not null,
  primary key (key, child)
);
create index shown_key_by_child on register.shown_key (child);

-- What each source says, once for each of its references. `said` is encrypted under the intake's key, whoever
-- the child is, so that neither a shield nor its absence can be read off this table.
create table register.statement (
  source    text not null,
  kind      smallint not null,
  ref       text not null,
  child_ref text,
  child     bigint,
  as_of     date not null,
  digest    bytea not null,
  withdrawn boolean not null,
  said      bytea not null,
  submission bigint,
  account   bigint,
  primary key (source, kind, ref)
);
create index statement_by_child on register.statement (child) where child is not null;
create index statement_waiting on register.statement (source, child_ref) where child is null;

-- What a source said before. Nothing here is shown to anybody who asks.
create table register.statement_history (
  source    text not null,
  kind      smallint not null,
  ref       text not null,
  as_of     date not null,
  digest    bytea not null,
  withdrawn boolean not null,
  said      bytea not null,
  submission bigint,
  until     timestamptz not null
);
create index statement_history_by_ref on register.statement_history (source, kind, ref);

grant select on register.child, register.other_name, register.other_address, register.carer,
  register.involvement, register.issued_number, register.redirect, register.shown_key to asking, team;
grant select on register.concealed_place to team;
grant select, insert, update, delete on register.child, register.other_name, register.other_address,
  register.carer, register.involvement, register.issued_number, register.redirect, register.shown_key,
  register.concealed_place, register.statement, register.statement_history to intake;
