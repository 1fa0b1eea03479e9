-- Enquiries: one search, its reason, and the children it listed, in order. A record is opened from an enquiry and
-- never by its own address, by the same person in the same sign-in. What was typed is encrypted under a key of the
-- program. Nobody changes an enquiry; once over, it is removed.
create schema access;
grant usage on schema access to asking, intake;

create table access.enquiry (
  id        bytea primary key check (length(id) = 16),
  account   bigint not null,
  signed_in timestamptz not null,
  reason    text not null,
  shown     text not null check (shown in ('list', 'near_list', 'refine', 'nothing', 'own_children')),
  listed    bigint[] not null,
  typed     bytea not null,
  created   timestamptz not null,
  expires   timestamptz not null
);
create index enquiry_over on access.enquiry (expires);

grant select, insert on access.enquiry to asking;
grant select (id, expires), delete on access.enquiry to intake;
-- A statement made from an open record is placed by `intake`, which must know which child was open.
grant select (account, signed_in, listed, reason, shown, typed, created) on access.enquiry to intake;
