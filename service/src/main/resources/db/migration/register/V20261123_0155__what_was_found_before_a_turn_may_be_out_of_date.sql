-- How often somebody shielded or merged: who looked ahead before such a turn ended looks again.
create table register.turn (
  one   boolean primary key default true check (one),
  taken bigint not null
);
insert into register.turn (taken) values (0);
grant select, update (taken) on register.turn to intake;
