-- A benefit may be measured by the system from real use; empty where somebody types what was measured.
alter table readiness.benefit add column measured_by text not null default '';
