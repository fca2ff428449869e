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

-- A record taken back. The record stays: what was once said and shown must remain provable.
create table entities_withdrawal (
    record text primary key references entities_record,
    by     text not null,
    at     timestamptz not null,
    why    text not null
);

-- What the index has to apply. Identity numbers are not in commit order, so a reader that follows "sequence" skips a late committer.
-- Therefore rows are given their "position" only when no transaction that could still add an earlier one is open; the index follows
-- positions, and a rebuild replays the same ones.
create table entities_outbox (
    sequence    bigint generated always as identity primary key,
    transaction xid8 not null default pg_current_xact_id(),
    change      text not null,
    subject     text not null,
    position    bigint unique
);

create index entities_outbox_waiting on entities_outbox (transaction, sequence) where position is null;
create index entities_outbox_by_subject on entities_outbox (subject);

-- How far things are: the last position given, how many records that was, and the last position whose matches are kept.
create table entities_progress (
    singleton boolean primary key default true check (singleton),
    position  bigint not null default 0,
    records   bigint not null default 0,
    heard     bigint not null default 0
);

insert into entities_progress default values;

-- What people decided about pairs, and took back. Numbers are given under a lock, so they are in commit order and have no gaps.
create table entities_judgement (
    number  bigint primary key,
    a       text,
    b       text,
    verdict text,
    undoes  bigint references entities_judgement,
    by      text not null,
    at      timestamptz not null,
    why     text not null,
    score   double precision not null
);

create index entities_judgement_by_a on entities_judgement (a);
create index entities_judgement_by_b on entities_judgement (b);

-- Standing questions.
create table entities_watch (
    id      text primary key,
    owner   text not null,
    kind    text not null,
    ref     text not null,
    own     text,
    made_at timestamptz not null
);

create table entities_watch_clue (
    watch    text not null references entities_watch on delete cascade,
    ordinal  int not null,
    property text not null,
    said     text not null,
    primary key (watch, ordinal)
);

-- A match is told once for each piece of evidence. It holds no value of anybody, only what kinds of value agreed.
create table entities_watch_match (
    number      bigint generated always as identity primary key,
    watch       text not null,
    record      text not null,
    evidence    text not null,
    owner       text not null,
    kind        text not null,
    ref         text not null,
    mention     text not null,
    bits        double precision not null,
    probability double precision not null,
    reasons     text not null,
    at          timestamptz not null,
    unique (watch, record, evidence)
);

-- The application adds; what was said, decided and told is not rewritten.
revoke update, delete on entities_record, entities_withdrawal, entities_judgement, entities_watch_match from homeward_app;
