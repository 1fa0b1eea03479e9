-- Who merges two records makes their keys anew from what was said: an index by child over thirty keys for each
-- child cost more than all merges together.
drop index matching.key_by_child;
