-- A case asks about several persons: whom a question, and what answered it, concerns. In words without anybody's data.
alter table entities_watch add about text not null default '';
alter table entities_watch_match add about text not null default '';
create index entities_watch_by_ref on entities_watch (kind, ref);
create index entities_watch_match_by_ref on entities_watch_match (kind, ref);
