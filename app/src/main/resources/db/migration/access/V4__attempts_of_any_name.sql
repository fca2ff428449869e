-- Attempts on names that are none are counted too, by the name's digest: then a name that exists can't be told by the time its refusal takes.
alter table access_attempt drop constraint access_attempt_name_fkey;
create index access_attempt_by_time on access_attempt (at);
