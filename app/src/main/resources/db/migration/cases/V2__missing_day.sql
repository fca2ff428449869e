-- The day as the place's calendar has it: late evening in Nevada is tomorrow in the east, and a list must not say so.
alter table cases_case add missing_day date;
update cases_case set missing_day = (missing_from at time zone 'America/New_York')::date;
alter table cases_case alter missing_day set not null;
