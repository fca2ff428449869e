-- The window a draft was last opened in: one left open elsewhere must not write over it.
alter table cases_draft add hand text not null default '';
