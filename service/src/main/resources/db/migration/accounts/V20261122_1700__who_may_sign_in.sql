-- Who may sign in, with what, and who is signed in. Only `programme` sees any of it. Secrets stand apart from the
-- people they belong to; a token stands here as its digest only, a TOTP seed only encrypted.
create schema accounts;

create table accounts.account (
  id           bigint generated always as identity primary key,
  email        text   not null unique check (email = lower(email)),
  name         text   not null,
  job          text   not null,
  organisation bigint not null references organisations.organisation,
  authority    integer references organisations.authority,
  role         text   not null,
  telephone    text,
  state        text   not null check (state in ('invited', 'active', 'locked', 'closed')),
  checked_on   date,
  trained_on   date,
  opened_at    timestamptz not null,
  changed_at   timestamptz not null
);
create index account_of_authority on accounts.account (authority, name);

create table accounts.secret (
  account   bigint primary key references accounts.account,
  password  text,
  totp_seed bytea,
  totp_step bigint not null default 0
);

create table accounts.passkey (
  credential      bytea  primary key,
  account         bigint not null references accounts.account,
  public_key      bytea  not null,
  counter         bigint not null,
  backup_eligible boolean not null,
  backed_up       boolean not null,
  label           text   not null,
  added_at        timestamptz not null,
  used_at         timestamptz
);
create index passkey_of_account on accounts.passkey (account);

-- The secret that opens a new account, once.
create table accounts.activation (
  account bigint primary key references accounts.account,
  digest  bytea       not null,
  ends_at timestamptz not null,
  tries   integer     not null default 0
);

-- What somebody is in the middle of: between the first proof and the second, or adding a means of signing in.
create table accounts.ceremony (
  digest        bytea primary key,
  account       bigint not null references accounts.account,
  purpose       text   not null check (purpose in ('sign-in', 'activate', 'enrol')),
  began_at      timestamptz not null,
  challenge     bytea,
  challenged_at timestamptz,
  seed          bytea
);
create index ceremony_of_account on accounts.ceremony (account);

create table accounts.session (
  digest   bytea  primary key,
  account  bigint not null references accounts.account,
  began_at timestamptz not null,
  seen_at  timestamptz not null,
  content  jsonb  not null
);
create index session_of_account on accounts.session (account);

-- Failed tries in a row, by a keyed hash of what was tried and from what kind of device.
create table accounts.failure (
  bucket   bytea primary key,
  count    integer     not null,
  until_at timestamptz not null
);

grant usage on schema accounts to programme;
grant select, insert, update on all tables in schema accounts to programme;
grant delete on accounts.passkey, accounts.activation, accounts.ceremony, accounts.session, accounts.failure to programme;
