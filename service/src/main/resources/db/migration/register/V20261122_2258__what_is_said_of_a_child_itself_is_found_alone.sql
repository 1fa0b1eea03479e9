-- Matching reads what is said of a child itself, and not who is with it: the kind is found in the index.
drop index register.statement_by_child;
create index statement_by_child on register.statement (child, kind) where child is not null;
