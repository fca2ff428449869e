-- The photo partner that told us through its own page or channel; empty for everybody else.
alter table leads_lead add partner text not null default '';
