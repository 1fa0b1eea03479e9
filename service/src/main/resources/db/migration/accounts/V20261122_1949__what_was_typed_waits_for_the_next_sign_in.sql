-- A form that arrived, or was left open, when its session had run out: kept for the same person's next sign-in, sealed
-- under a key of the program, one for each account, and gone within a day.
create table accounts.kept_form (
  account  bigint primary key references accounts.account,
  sealed   bytea       not null,
  kept_at  timestamptz not null,
  shown_at timestamptz
);

grant select, insert, update, delete on accounts.kept_form to programme;
