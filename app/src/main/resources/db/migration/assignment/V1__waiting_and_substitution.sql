-- New cases and requests, until it is decided who has them: by a person, or by itself half an hour later.
create table assignment_waiting (
    kind       text not null,
    ref        text not null,
    owner      text not null,
    since      timestamptz not null,
    decided_at timestamptz,
    primary key (kind, ref)
);

create index assignment_waiting_open on assignment_waiting (since) where decided_at is null;

-- An absence whose beginning gave what was open to others, each in a row of the next table.
create table assignment_absence (
    absence  bigint primary key,
    who      text not null,
    begun_at timestamptz not null,
    ended_at timestamptz
);

create table assignment_move (
    number   bigint generated always as identity primary key,
    absence  bigint not null,
    kind     text not null,
    ref      text not null,
    given_to text not null,
    why      text not null,
    at       timestamptz not null,
    back_at  timestamptz
);

create index assignment_move_by_absence on assignment_move (absence, number);
