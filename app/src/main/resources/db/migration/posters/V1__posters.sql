-- A poster of one episode. What search and feeds are filtered by is written at release and emptied when the poster ends, so that a found
-- child's name is not even there to be found.
create table posters_poster (
    number      text primary key,
    case_number text not null,
    standing    text not null check (standing in ('DRAFT', 'ACTIVE', 'FOUND', 'ENDED')),
    opened_at   timestamptz not null,
    -- The released version the public sees; null before the first release.
    version     int,
    released_at timestamptz,
    changed_at  timestamptz not null,
    -- Why the released version is out of date; empty when it is not.
    stale       text not null default '',
    child       text not null default '',
    youngest    int,
    oldest      int,
    state       text not null default '',
    zip         text not null default '',
    missing_day date
);

-- One episode has one poster: a new one is drafted once the one before has ended.
create unique index posters_poster_one_open on posters_poster (case_number) where standing in ('DRAFT', 'ACTIVE');
create index posters_poster_by_standing on posters_poster (standing, missing_day);

create table posters_version (
    number          text not null references posters_poster,
    version         int not null,
    ticks           jsonb not null,
    consent_by      text not null default '',
    consent_how     text not null default '',
    consent_at      timestamptz,
    -- Digest of what the agency consented to: of anything else it has not.
    consent_content text not null default '',
    safety_by       text not null default '',
    safety_reason   text not null default '',
    -- The case's revision the supervisor knew when they decided.
    safety_revision int,
    revision        int,
    released_at     timestamptz,
    released_by     text not null default '',
    content         jsonb,
    primary key (number, version)
);

create unique index posters_version_one_draft on posters_version (number) where released_at is null;

-- What was released, byte by byte. The application only ever adds.
create table posters_document (
    number  text not null,
    version int not null,
    name    text not null,
    bytes   bytea not null,
    sha256  text not null,
    primary key (number, version, name),
    foreign key (number, version) references posters_version
);

revoke update, delete on posters_document from homeward_app;

create table posters_history (
    sequence bigint generated always as identity primary key,
    number   text not null references posters_poster,
    version  int not null,
    at       timestamptz not null,
    who      text not null,
    name     text not null,
    step     text not null,
    words    text not null
);

create index posters_history_by_number on posters_history (number, sequence);
