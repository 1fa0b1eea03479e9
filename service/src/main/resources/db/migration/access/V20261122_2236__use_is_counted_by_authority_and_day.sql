-- What ContactPoint is good for is measured from real use, by authority and day, never by person or child. Enquiries are
-- counted when they are forgotten; an opened record leaves one line that says whether it showed a colleague and how long
-- after the search it was opened, until the hourly round adds it up.
alter table access.enquiry add column authority integer;

create table access.opening (
  at        timestamptz not null,
  authority integer not null,
  colleague boolean not null,
  seconds   integer check (seconds >= 0)
);

create table access.use_of_day (
  authority  integer not null,
  day        date    not null,
  enquiries  bigint  not null default 0,
  in_vain    bigint  not null default 0,
  opened     bigint  not null default 0,
  colleagues bigint  not null default 0,
  timed      bigint  not null default 0,
  seconds    bigint  not null default 0,
  primary key (authority, day)
);

grant insert on access.opening to asking;
grant select, delete on access.opening to intake;
grant select (authority) on access.enquiry to intake;
grant select, insert, update on access.use_of_day to intake;
