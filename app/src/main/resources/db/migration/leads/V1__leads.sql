-- What somebody saw or knows. Its words never change; what is made of it does.
create table leads_lead (
    number      bigint generated always as identity primary key,
    -- Empty until somebody says which case it is about.
    case_number text not null,
    source      text not null,
    -- What the source calls it: a mail's id, the number of a poster. One mail is one lead.
    reference   text not null,
    words       text not null,
    -- The words without case, accents and spaces, hashed: the same said again is folded into the first.
    digest      text not null,
    place       text not null,
    zip         text not null,
    latitude    double precision,
    longitude   double precision,
    seen_at     timestamptz,
    name        text not null,
    phone       text not null,
    mail        text not null,
    via         text not null,
    sender      text not null,
    received_at timestamptz not null,
    state       text not null,
    folded_into bigint references leads_lead,
    heard       int not null default 1,
    rank        int not null,
    reasons     text not null,
    owner       text not null,
    record      text not null,
    outcome     text not null default ''
);

create index leads_by_case on leads_lead (case_number, rank desc) where folded_into is null;
create index leads_by_state on leads_lead (state, rank desc) where folded_into is null;
create index leads_by_digest on leads_lead (case_number, digest);
create index leads_by_sender on leads_lead (sender, received_at);
create index leads_by_time on leads_lead (received_at);
create unique index leads_once on leads_lead (source, reference) where source = 'MAIL';

create table leads_history (
    sequence bigint generated always as identity primary key,
    lead     bigint not null references leads_lead,
    at       timestamptz not null,
    by       text not null,
    what     text not null
);

create index leads_history_by_lead on leads_history (lead, sequence);
