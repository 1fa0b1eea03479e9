-- The plan template is versioned like the questionnaires: who published a version, when, and what is different about it.
-- Authorities keep the baseline of the version they entered with. When a planned day of opening is moved, the first one
-- stays: slippage is told against it.
create table readiness.plan_version (
  adopters text not null check (adopters in ('early', 'others')),
  version smallint not null check (version > 0),
  published date not null,
  differs text not null check (differs <> ''),
  primary key (adopters, version)
);
insert into readiness.plan_version (adopters, version, published, differs)
select distinct adopters, version, current_date, 'The first version' from readiness.plan_template;
alter table readiness.plan_template add foreign key (adopters, version) references readiness.plan_version (adopters, version);

alter table readiness.authority add column first_planned_live date;
update readiness.authority set first_planned_live = planned_live;
alter table readiness.authority alter column first_planned_live set not null;

grant select, insert on readiness.plan_version to programme;
