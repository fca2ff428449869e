-- Spring Modulith's registry of published events. Made here because the application's own role may not create tables.
create table event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamp with time zone not null,
    completion_date        timestamp with time zone,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamp with time zone
);

create index event_publication_by_completion on event_publication (completion_date);
create index event_publication_by_event on event_publication using hash (serialized_event);

-- The owner migrates, the application uses: nothing it could create, alter or truncate. What it may not touch is revoked where made.
alter default privileges grant select, insert, update, delete on tables to homeward_app;
alter default privileges grant usage on sequences to homeward_app;
grant select, insert, update, delete on event_publication to homeward_app;
