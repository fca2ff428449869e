-- Cases that belong together because a person said so: of one child, or of children who went missing together. Read both ways.
create table cases_tie (
    number    bigint generated always as identity primary key,
    one       text not null references cases_case,
    other     text not null references cases_case,
    kind      text not null,
    why       text not null,
    by        text not null,
    at        timestamptz not null,
    -- The engine's judgement that went with "of one child".
    judgement bigint,
    undone_at timestamptz,
    check (one < other)
);

create unique index cases_tie_once on cases_tie (one, other) where undone_at is null;
create index cases_tie_by_other on cases_tie (other) where undone_at is null;
