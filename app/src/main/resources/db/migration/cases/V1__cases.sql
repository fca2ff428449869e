-- The last number given in each year. The row's lock is held until the case is committed, so a year has few gaps; none matter.
create table cases_number (
    year int primary key,
    last int not null
);

-- A case as it stands: what lists are filtered and sorted by. What it says is in its latest revision.
create table cases_case (
    number       text primary key,
    status       text not null,
    revision     int not null,
    type         text not null,
    child        text not null,
    searchable   text not null,
    state        text not null,
    agency       text not null,
    missing_from timestamptz not null,
    unsafe       boolean not null,
    record       text not null,
    opened_at    timestamptz not null,
    owner        text not null
);

create index cases_case_by_status on cases_case (status, opened_at);

-- Everything a case ever said. A draft becomes a revision once: that is what makes a second save of it harmless.
create table cases_revision (
    number   text not null references cases_case,
    revision int not null,
    draft    uuid not null unique,
    answers  jsonb not null,
    record   text not null,
    at       timestamptz not null,
    by       text not null,
    primary key (number, revision)
);

create table cases_history (
    sequence bigint generated always as identity primary key,
    number   text not null references cases_case,
    at       timestamptz not null,
    by       text not null,
    what     text not null,
    details  text not null
);

create index cases_history_by_number on cases_history (number, sequence);

-- What is being typed. Removed when it is saved as a revision.
create table cases_draft (
    id       uuid primary key,
    owner    text not null,
    corrects text,
    base     int not null,
    answers  jsonb not null,
    kept_at  timestamptz not null
);

create index cases_draft_by_owner on cases_draft (owner, kept_at);
