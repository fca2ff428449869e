-- Documents of things of other modules: papers as PDF or as a picture. The bytes lie encrypted in files named by their hashes.
create table imagery_document (
    id           uuid primary key,
    of_kind      text not null,
    of_id        text not null,
    title        text not null,
    source       text not null,
    hash         text not null,
    size         bigint not null,
    form         text not null,
    added_at     timestamptz not null,
    added_by     text not null,
    withdrawn_at timestamptz
);

create index imagery_document_of on imagery_document (of_kind, of_id, added_at);
-- The same bytes twice would be two documents to keep alike.
create unique index imagery_document_once on imagery_document (of_kind, of_id, hash) where withdrawn_at is null;
