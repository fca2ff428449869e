-- Photos of things of other modules. The bytes lie encrypted in files named by their hashes: of the original, and of the picture made of it.
create table imagery_photo (
    id              uuid primary key,
    of_kind         text not null,
    of_id           text not null,
    kind            text not null,
    age_shown       smallint,
    taken           text not null,
    taken_about     boolean not null,
    source          text not null,
    consent_by      text,
    consent_on      date,
    first           boolean not null,
    original        text not null,
    original_size   bigint not null,
    original_form   text not null,
    original_width  integer not null,
    original_height integer not null,
    crop_left       integer,
    crop_top        integer,
    crop_width      integer,
    crop_height     integer,
    picture         text not null,
    width           integer not null,
    height          integer not null,
    added_at        timestamptz not null,
    added_by        text not null,
    withdrawn_at    timestamptz,
    check ((consent_by is null) = (consent_on is null)),
    check (not first or withdrawn_at is null)
);

create index imagery_photo_of on imagery_photo (of_kind, of_id, added_at);
create unique index imagery_photo_first on imagery_photo (of_kind, of_id) where first;
-- The same bytes twice would be two photos to keep alike.
create unique index imagery_photo_once on imagery_photo (of_kind, of_id, original) where withdrawn_at is null;
