-- What somebody is to do about something.
create table tasks_task (
    number        bigint generated always as identity primary key,
    kind          text not null,
    ref           text not null,
    what          text not null,
    why           text not null,
    who           text not null,
    given_by      text not null,
    given_at      timestamptz not null,
    due           timestamptz not null,
    done_at       timestamptz,
    -- For which time of being due the supervisors were told: each is told once.
    escalated_for timestamptz
);

create index tasks_task_of_thing on tasks_task (kind, ref);
create index tasks_task_open on tasks_task (who, due) where done_at is null;
create index tasks_task_due on tasks_task (due) where done_at is null;

create table tasks_event (
    id   bigint generated always as identity primary key,
    task bigint not null references tasks_task,
    at   timestamptz not null,
    by   text not null,
    what text not null
);

create index tasks_event_by_task on tasks_event (task, id);
