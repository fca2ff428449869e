-- When the investigating agency was told of it: from then on its portal shows it.
alter table leads_lead add passed_at timestamptz;
create index leads_passed on leads_lead (case_number, passed_at desc) where passed_at is not null;
