-- An authority opens on its day: first for its own team, so that it can shield, then for practitioners. The roll-out
-- says so here, where the gate to child records may read it. Whoever no roll-out knows lets everybody in.
alter table organisations.authority
  add column admission text not null default 'everybody' check (admission in ('nobody', 'team', 'everybody'));
