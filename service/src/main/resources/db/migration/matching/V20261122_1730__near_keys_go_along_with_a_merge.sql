-- When two records become one, the wider keys of a concealed child go along; they are found by the child.
create index near_key_by_child on matching.near_key (child);
