-- Whoever leads may offer the lead to anybody who is on the record by an own entry. It counts when the other accepts;
-- until then nothing has changed. One offer at a time; a later one takes its place.
create table involvements.lead_offer (
  child   bigint not null,
  leads   bigint not null,
  offered bigint not null,
  primary key (child, leads)
);

grant select, insert, update, delete on involvements.lead_offer to intake;
