-- A large operation booked in advance: while it runs, urgent work about its cases and requests goes to its own staff first.
create table desk_operation (
    number       bigint generated always as identity primary key,
    name         text not null,
    place        text not null,
    agencies     text not null,
    contacts     text not null,
    starts       timestamptz not null,
    ends         timestamptz not null,
    -- Numbers of cases and requests, and user names, a line each.
    things       text not null,
    staff        text not null,
    booked_by    text not null,
    cancelled_at timestamptz,
    check (starts < ends)
);

create index desk_operation_by_time on desk_operation (starts) where cancelled_at is null;
