-- What whoever ends a shift leaves to the next. A note is never changed; taking it over adds who and when.
create table handovers_note (
    number   bigint generated always as identity primary key,
    once     uuid not null unique,
    by       text not null,
    since    timestamptz not null,
    at       timestamptz not null,
    words    text not null,
    -- Numbers of the cases and requests it names, with blanks between.
    names    text not null,
    taken_by text not null default '',
    taken_at timestamptz
);

create index handovers_note_by_time on handovers_note (at);
