-- A record as its canonical bytes: what was hashed into its id. Never updated.
create table entities_record (
    id          text primary key,
    kind        text not null,
    source      text not null,
    reference   text not null,
    said_at     timestamptz not null,
    received_at timestamptz not null,
    bytes       bytea not null
);

create index entities_record_by_reference on entities_record (source, reference);

-- What the index still has to apply. Identity numbers are not in commit order: a reader must not pass an open transaction,
-- which is what "transaction" is for.
create table entities_outbox (
    sequence    bigint generated always as identity primary key,
    transaction xid8 not null default pg_current_xact_id(),
    change      text not null,
    record      text not null
);
