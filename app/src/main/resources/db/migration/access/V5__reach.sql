-- Where somebody is called out at night; empty when they gave none.
alter table access_user add mail text not null default '';
alter table access_user add mobile text not null default '';
