-- Whoever adds keys knows nearly always that they are not there: looking again cost as much as adding. A pair that
-- is there twice finds its child once.
alter table matching.key drop constraint key_pkey;
create index key_by_key on matching.key (key, child);
alter table matching.near_key drop constraint near_key_pkey;
create index near_key_by_key on matching.near_key (key, child);
