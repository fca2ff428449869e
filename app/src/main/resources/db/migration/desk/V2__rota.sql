-- Who is on call while the desk is closed. Of one duty no two shifts overlap, which whoever adds one sees to under a lock of the table.
create table desk_shift (
    number       bigint generated always as identity primary key,
    duty         text not null,
    who          text not null,
    starts       timestamptz not null,
    ends         timestamptz not null,
    withdrawn_at timestamptz,
    check (starts < ends)
);

create index desk_shift_by_time on desk_shift (duty, starts) where withdrawn_at is null;
