-- What an agency is to be told of: that there is news, never the news. Each waits until a mail takes it along.
create table casework_notice (
    number      bigint generated always as identity primary key,
    case_number text not null,
    kind        text not null,
    -- For the log and the portal; without anybody's data.
    what        text not null,
    -- The same news told twice is one.
    once        text not null,
    at          timestamptz not null,
    state       text not null default 'WAITING',
    tries       int not null default 0,
    due         timestamptz not null,
    told_at     timestamptz,
    unique (case_number, once)
);

create index casework_notice_waiting on casework_notice (case_number, at) where state = 'WAITING';
create index casework_notice_told on casework_notice (case_number, told_at) where told_at is not null;
