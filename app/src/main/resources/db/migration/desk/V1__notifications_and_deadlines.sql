-- Something someone should know of. Holds a reference and words without anybody's data. "once" keeps the same thing from being told twice.
create table desk_notification (
    number   bigint generated always as identity primary key,
    owner    text not null,
    kind     text not null,
    ref      text not null,
    words    text not null,
    why      text not null,
    url      text not null,
    rank     double precision not null,
    once     text not null,
    at       timestamptz not null,
    done_at  timestamptz,
    unique (owner, once)
);

create index desk_notification_open on desk_notification (owner, rank desc) where done_at is null;

-- One deadline for each thing and matter; asking again moves it.
create table desk_deadline (
    kind    text not null,
    ref     text not null,
    words   text not null,
    owner   text not null,
    due     timestamptz not null,
    url     text not null,
    done_at timestamptz,
    primary key (kind, ref, words)
);

create index desk_deadline_open on desk_deadline (owner, due) where done_at is null;
