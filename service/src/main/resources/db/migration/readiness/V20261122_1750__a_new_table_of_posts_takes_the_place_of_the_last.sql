-- Posts are sent as a table like the other tools' rows, and replaced whole.
grant delete on readiness.post to programme;
