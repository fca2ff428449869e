create table access_agency (
    ori  text primary key,
    name text not null
);

create table access_user (
    name         text primary key,
    display_name text not null,
    roles        text not null,
    agency       text not null references access_agency,
    password     text not null
);

create table access_audit (
    number    bigint generated always as identity primary key,
    at        timestamptz not null,
    actor     text not null,
    agency    text not null,
    verb      text not null,
    ref       text not null,
    outcome   text not null,
    purpose   text not null,
    reference text not null,
    detail    text not null,
    shown     text not null
);
