-- Urgent work of the hours in which the desk is closed. Holds a reference and words without anybody's data.
create table desk_callout (
    number    bigint generated always as identity primary key,
    kind      text not null,
    ref       text not null,
    words     text not null,
    url       text not null,
    -- How many of its kind came while nobody had taken it.
    more      int not null default 0,
    raised_at timestamptz not null,
    -- Who is called next, and when, unless somebody takes it.
    rung      int not null default 0,
    next_at   timestamptz not null,
    taken_by  text,
    taken_at  timestamptz
);

create index desk_callout_open on desk_callout (next_at) where taken_at is null;

-- One message to one person by one channel, or why there was none.
create table desk_page (
    number  bigint generated always as identity primary key,
    callout bigint not null references desk_callout,
    rung    text not null,
    who     text not null,
    channel text not null,
    address text not null,
    state   text not null,
    -- What the message's link holds is known to its reader alone; each try has a new one.
    token   text not null default '',
    tries   int not null default 0,
    try_at  timestamptz not null,
    ended_at timestamptz,
    failure text not null default ''
);

create index desk_page_by_callout on desk_page (callout, number);
create index desk_page_waiting on desk_page (try_at) where state = 'WAITING';
create index desk_page_by_token on desk_page (token) where token <> '';
