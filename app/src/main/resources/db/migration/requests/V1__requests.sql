-- Who may ask, and the number a call-back goes to. The number is the agency's listed one, entered by staff, never taken from a request.
create table requests_agency (
    ori    text primary key check (ori ~ '^[A-Z0-9]{9}$'),
    name   text not null,
    place  text not null,
    phone  text not null
);

create table requests_requester (
    id     bigint generated always as identity primary key,
    ori    text not null references requests_agency,
    name   text not null,
    phone  text not null,
    email  text not null,
    unique (ori, name)
);

-- Called back at the agency's listed number: that this person works there, asked, and reads this mailbox. A request that later names
-- another mailbox for the same person is not verified by it.
create table requests_verification (
    id         bigint generated always as identity primary key,
    requester  bigint not null references requests_requester,
    called     text not null,
    email      text not null,
    spoke_with text not null,
    by_user    text not null,
    at         timestamptz not null,
    expires_at timestamptz not null
);

create table requests_counter (
    year integer primary key,
    last integer not null
);

create table requests_request (
    number      text primary key,
    requester   bigint not null references requests_requester,
    ori         text not null references requests_agency,
    their_case  text not null,
    urgency     text not null,
    purpose     text not null,
    state       text not null,
    owner       text not null,
    created_by  text not null,
    created_at  timestamptz not null,
    due_at      timestamptz not null,
    record      text not null,
    finding     text not null,
    finding_by  text not null,
    finding_at  timestamptz
);

create index requests_request_by_due on requests_request (due_at);
create index requests_request_by_agency on requests_request (ori);

-- What is asked, in the order asked. "normal" is empty where an equal value says nothing about who is meant.
create table requests_asked (
    request  text not null references requests_request,
    position integer not null,
    kind     text not null,
    said     text not null,
    normal   text not null,
    primary key (request, position)
);

create index requests_asked_by_normal on requests_asked (normal) where normal <> '';

-- What was done. Added to, never changed.
create table requests_history (
    id      bigint generated always as identity primary key,
    request text not null references requests_request,
    at      timestamptz not null,
    by_user text not null,
    what    text not null
);

create index requests_history_by_request on requests_history (request, id);
revoke update, delete on requests_history from homeward_app;

create table requests_looked (
    request text not null references requests_request,
    by_user text not null,
    at      timestamptz not null,
    primary key (request, by_user)
);

-- Every search made, those that found nothing too: the answer lists them all.
create table requests_search (
    id      bigint generated always as identity primary key,
    request text not null references requests_request,
    what    text not null,
    at      timestamptz not null,
    by_user text not null,
    hits    integer not null,
    capped  boolean not null,
    millis  integer not null
);

create index requests_search_by_request on requests_search (request, id);
revoke update, delete on requests_search from homeward_app;

-- What a search or the watch brought up, once per mention. The decision stays with the row however often it is found again.
create table requests_hit (
    request     text not null references requests_request,
    mention     text not null,
    entity      text not null,
    found_at    timestamptz not null,
    bits        double precision not null,
    probability double precision not null,
    parts       text not null,
    decision    text not null default '',
    decided_by  text not null default '',
    decided_at  timestamptz,
    why         text not null default '',
    judgement   bigint,
    primary key (request, mention)
);

create index requests_hit_by_entity on requests_hit (entity);

-- The facts that go into the answer: "position" is the fact's place in its mention.
create table requests_chosen (
    request  text not null,
    mention  text not null,
    position integer not null,
    by_user  text not null,
    primary key (request, mention, position),
    foreign key (request, mention) references requests_hit
);

-- Whoever worked on the answer's words or facts, and so can't approve it.
create table requests_author (
    request text not null references requests_request,
    by_user text not null,
    primary key (request, by_user)
);

-- The answer as approved. What leaves is exactly these bytes.
create table requests_answer (
    id          bigint generated always as identity primary key,
    request     text not null references requests_request,
    approved_by text not null,
    approved_at timestamptz not null,
    sha256      text not null,
    content     text not null,
    pdf         bytea not null
);

revoke update, delete on requests_answer from homeward_app;

-- A way out that was opened: a one-time link, or a hand-over. The token and the code are kept as one digest only.
create table requests_dispatch (
    id         bigint generated always as identity primary key,
    request    text not null references requests_request,
    answer     bigint not null references requests_answer,
    how        text not null,
    recipient  text not null,
    by_user    text not null,
    at         timestamptz not null,
    token_hash text unique,
    code_hash  text,
    expires_at timestamptz,
    tries      integer not null default 0,
    opened_at  timestamptz
);
