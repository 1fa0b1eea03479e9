-- The log. Whoever answers, places or changes adds entries in the transaction of the answer; the sealer gives them
-- their place in the tree afterwards. Rows are only ever added: no role may update or delete, and a trigger refuses it
-- even to a role that was granted too much. What is personal lies apart (subject, value), so that it can be destroyed
-- one day while every proof about the entries stays valid.
create schema audit;
grant usage on schema audit to asking, intake, team, programme, sealer;

-- One entry: its canonical bytes, which are what is proven, and a few columns to find it by.
create table audit.entry (
  event uuid primary key,
  -- Which transaction wrote it, and in which order within: the sealer reads by these, so that a transaction which
  -- commits late is never passed over.
  written_by xid8 not null default pg_current_xact_id(),
  number bigint generated always as identity,
  at timestamptz not null,
  account bigint not null,
  action text not null,
  -- Hashed where the bytes were made, so that a bit that flips on the way is noticed before it is sealed.
  leaf bytea not null check (length(leaf) = 32),
  bytes bytea not null check (length(bytes) between 1 and 65535)
);
create index entry_by_transaction on audit.entry (written_by, number);
create index entry_by_account on audit.entry (account, at);

-- What an entry is about. The leaf holds SHA-256(salt || number).
create table audit.subject (
  event uuid not null,
  place smallint not null,
  kind text not null,
  number text not null,
  salt bytea not null check (length(salt) = 16),
  primary key (event, place)
);
create index subject_by_number on audit.subject (number, kind);

-- What was typed or written. The leaf holds SHA-256(salt || value).
create table audit.value (
  event uuid not null,
  name text not null,
  value text not null,
  salt bytea not null check (length(salt) = 16),
  primary key (event, name)
);

-- The tree. Which entry stands at which index, and its leaf hash: level 0.
create table audit.place (
  index bigint primary key check (index >= 0),
  event uuid not null unique references audit.entry,
  leaf bytea not null check (length(leaf) = 32)
);

-- Every eighth level above: roots of complete subtrees of 256, 65,536 ... leaves.
create table audit.subtree (
  level smallint not null check (level between 1 and 7),
  index bigint not null check (index >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (level, index)
);

-- Each time the tree has grown: by whom, and up to which transaction everything is placed.
create table audit.growth (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  placed_below xid8 not null,
  token bigint not null,
  at timestamptz not null default clock_timestamp()
);

create table audit.seal (
  size bigint primary key check (size >= 0),
  note text not null,
  at timestamptz not null default clock_timestamp()
);

-- Who may give entries their place: one at a time. This row is no part of the log; it alone is updated. A sealer
-- whose token is not the one in the row has been replaced, and its transactions do nothing.
create table audit.lease (
  sole boolean primary key default true check (sole),
  token bigint not null,
  until timestamptz not null
);
insert into audit.lease (token, until) values (0, '-infinity');

create function audit.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'The log is only ever added to' using errcode = 'insufficient_privilege';
end $$;

create trigger added_only before update or delete or truncate on audit.entry execute function audit.refuse();
create trigger added_only before update or delete or truncate on audit.place execute function audit.refuse();
create trigger added_only before update or delete or truncate on audit.subtree execute function audit.refuse();
create trigger added_only before update or delete or truncate on audit.growth execute function audit.refuse();
create trigger added_only before update or delete or truncate on audit.seal execute function audit.refuse();
create trigger never_changed before update or truncate on audit.subject execute function audit.refuse();
create trigger never_changed before update or truncate on audit.value execute function audit.refuse();

-- Whoever writes an entry chooses neither its transaction nor its number, and reads nothing back.
grant insert (event, at, account, action, leaf, bytes) on audit.entry to asking, intake, team, programme;
grant insert on audit.subject, audit.value to asking, intake, team, programme;

grant select on audit.entry, audit.subject, audit.value to sealer;
grant select, insert on audit.place, audit.subtree, audit.growth, audit.seal to sealer;
grant select, update (token, until) on audit.lease to sealer;
