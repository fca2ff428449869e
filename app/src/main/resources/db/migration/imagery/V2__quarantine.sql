-- Files from the public. The bytes lie encrypted in a file named by their hash, until somebody destroys them; the row stays.
create table imagery_held (
    id           uuid primary key,
    hash         text not null,
    size         bigint not null,
    form         text not null,
    held_at      timestamptz not null,
    destroyed_at timestamptz,
    destroyed_by text,
    reason       text,
    check ((destroyed_at is null) = (destroyed_by is null)),
    check ((destroyed_at is null) = (reason is null))
);

create index imagery_held_hash on imagery_held (hash);
create index imagery_held_time on imagery_held (held_at);

-- Who asked to see one clearly, and why.
create table imagery_clear_look (
    held   uuid not null references imagery_held (id),
    at     timestamptz not null,
    who    text not null,
    reason text not null
);

create index imagery_clear_look_of on imagery_clear_look (held, at);
