-- When the status last changed: what follows a recovery is counted from it.
alter table cases_case add changed_at timestamptz;
update cases_case set changed_at = opened_at;
alter table cases_case alter changed_at set not null;
