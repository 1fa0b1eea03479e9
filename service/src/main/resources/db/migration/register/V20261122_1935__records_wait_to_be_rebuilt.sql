-- In a bulk load a child is spoken of in many batches. Its record is rebuilt once for all of them: until then the
-- child stands here. A child that no batch has shown yet stands here and has no row in register.child.
create table register.stale (
  child bigint primary key
);
grant select, insert, update, delete on register.stale to intake;
