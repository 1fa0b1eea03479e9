-- What was asked further of one enquiry: which of two alike children is meant (at most twice), and what the asker's part
-- in the child's life is. Only that it was asked stands here; what was typed stands in the log.
create table access.further (
  enquiry bytea    not null references access.enquiry on delete cascade,
  what    text     not null check (what in ('apart', 'part')),
  nth     smallint not null,
  primary key (enquiry, what, nth)
);

grant select, insert on access.further to asking;
