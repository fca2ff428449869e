-- What left the house. Append-only for the application; each row is also in the audit trail, by its digest.
create table access_dissemination (
    number      bigint generated always as identity primary key,
    at          timestamptz not null,
    sender      text not null,
    agency      text not null,
    recipient   text not null,
    what        text not null,
    ref         text not null,
    purpose     text not null,
    reference   text not null,
    means       text not null,
    verified_by text not null
);
create index access_dissemination_by_ref on access_dissemination (ref, number);
revoke update, delete on access_dissemination from homeward_app;
