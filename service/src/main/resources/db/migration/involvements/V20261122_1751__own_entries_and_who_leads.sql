-- What practitioners entered themselves: since when they work with a child, until when, whether they lead, and who
-- has asked to take the lead over. What others see of it is a statement in the register; this is the form it is
-- changed by. Only `intake` reads it: that somebody works with a shielded child is nobody else's business.
create schema involvements;
grant usage on schema involvements to intake;

create table involvements.entry (
  account bigint not null,
  child   bigint not null,
  since   date not null,
  until   date,
  lead    boolean not null,
  primary key (account, child)
);
create unique index one_lead_at_a_time on involvements.entry (child) where lead and until is null;

create table involvements.lead_request (
  child bigint not null,
  wants bigint not null,
  leads bigint not null,
  primary key (child, wants)
);

grant select, insert, update on involvements.entry to intake;
grant select, insert, update, delete on involvements.lead_request to intake;
