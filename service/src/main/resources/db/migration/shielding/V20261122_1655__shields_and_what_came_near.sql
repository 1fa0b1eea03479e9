-- Shields: who decided, for which authority, and why. Whether a record is concealed stands in the register, where
-- every rebuild obeys it. `asking` and `programme` see none of this.
create schema shielding;
grant usage on schema shielding to intake, team;

create table shielding.shield (
  id        bigint generated always as identity primary key,
  child     bigint not null,
  authority smallint not null,
  reason    text not null,
  state     text not null default 'set' check (state in ('set', 'lifted')),
  set_by    bigint not null,
  set_at    timestamptz not null,
  holds_from date not null
);
create unique index one_shield_at_a_time on shielding.shield (child) where state = 'set';
create index shield_by_authority on shielding.shield (authority) where state = 'set';

-- Statements that came near a shielded child and are not joined with it: they wait for the shield's own team.
create table shielding.near (
  source     text not null,
  ref        text not null,
  child      bigint not null,
  weight     real not null,
  model      text not null,
  said       bytea not null,
  submission bigint,
  since      timestamptz not null,
  primary key (source, ref)
);
create index near_by_child on shielding.near (child);

grant select, insert, update, delete on shielding.shield, shielding.near to intake;
grant select on shielding.shield, shielding.near to team;
