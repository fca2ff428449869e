-- Who shows posters. No secret is kept here: what signs their messages is derived from a key file and their number.
create table distribution_partner (
    number       bigint generated always as identity primary key,
    name         text not null,
    kind         text not null,
    channel      text not null,
    address      text not null,
    host_key     text not null,
    languages    text not null,
    formats      text not null,
    weekly_limit int not null check (weekly_limit between 0 and 1000),
    contact      text not null,
    states       text not null,
    secret_turn  int not null default 0,
    paused_at    timestamptz,
    paused_why   text not null default '',
    revision     int not null default 1,
    changed_at   timestamptz not null
);

create unique index distribution_partner_by_name on distribution_partner (lower(name));

-- The places a partner covers.
create table distribution_cover (
    partner bigint not null references distribution_partner,
    place   int not null,
    kind    text not null,
    value   text not null,
    miles   double precision not null,
    primary key (partner, place)
);

create table distribution_partner_history (
    number  bigint generated always as identity primary key,
    partner bigint not null references distribution_partner,
    at      timestamptz not null,
    by      text not null,
    what    text not null,
    details text not null
);

create index distribution_partner_history_by_partner on distribution_partner_history (partner, number);

-- Where the poster of a case is to go, as somebody last left it.
create table distribution_target (
    case_number text primary key,
    means       text not null,
    revision    int not null,
    changed_at  timestamptz not null
);

create table distribution_area (
    number      bigint generated always as identity primary key,
    case_number text not null references distribution_target,
    kind        text not null,
    value       text not null,
    miles       double precision not null,
    why         text not null,
    added_by    text not null,
    unique (case_number, kind, value, miles)
);

-- Partners taken out of a target, or put in, by hand.
create table distribution_choice (
    case_number text not null references distribution_target,
    partner     bigint not null references distribution_partner,
    chosen      boolean not null,
    why         text not null,
    primary key (case_number, partner)
);

-- Places that matter to a case beside where the child was last seen.
create table distribution_anchor (
    number      bigint generated always as identity primary key,
    case_number text not null,
    kind        text not null,
    zip         text not null,
    at          timestamptz,
    words       text not null,
    once        text not null,
    unique (case_number, once)
);

-- One confirmed act of sending.
create table distribution_sending (
    number      bigint generated always as identity primary key,
    case_number text not null,
    poster      text not null,
    version     int not null,
    by          text not null,
    by_name     text not null,
    at          timestamptz not null,
    areas       text not null,
    people      bigint not null,
    despite     boolean not null,
    once        text not null unique
);

create index distribution_sending_by_case on distribution_sending (case_number, number);

-- What one partner gets once: a version of a poster, or its recall. The row of a recall names the delivery it takes back.
create table distribution_delivery (
    number        bigint generated always as identity primary key,
    sending       bigint not null references distribution_sending,
    partner       bigint not null references distribution_partner,
    poster        text not null,
    version       int not null,
    kind          text not null,
    recalls       bigint unique references distribution_delivery,
    state         text not null,
    attempts      int not null default 0,
    queued_at     timestamptz not null,
    due           timestamptz not null,
    claimed_until timestamptz,
    sent_at       timestamptz,
    delivered_at  timestamptz,
    downloaded_at timestamptz,
    displayed_at  timestamptz,
    ended_at      timestamptz,
    simulated     boolean not null default false,
    repeated      boolean not null default false,
    why           text not null default ''
);

create unique index distribution_delivery_once on distribution_delivery (partner, poster, version, kind);
create index distribution_delivery_due on distribution_delivery (due) where state in ('QUEUED', 'SENDING');
create index distribution_delivery_by_sending on distribution_delivery (sending, partner);
create index distribution_delivery_by_poster on distribution_delivery (poster, kind);
create index distribution_delivery_of_partner on distribution_delivery (partner, sent_at);

-- How often a public page was opened by a partner's link, by day; and each lead that came that way.
create table distribution_view (
    delivery bigint not null references distribution_delivery,
    day      date not null,
    views    bigint not null,
    primary key (delivery, day)
);

create table distribution_lead (
    lead     text primary key,
    delivery bigint not null references distribution_delivery,
    zip      text not null,
    at       timestamptz not null
);

-- Which poster is a case's, as the posters said when they were released or recalled.
create table distribution_poster (
    poster      text primary key,
    case_number text not null,
    version     int not null,
    released_at timestamptz not null,
    recalled_at timestamptz
);

create index distribution_poster_by_case on distribution_poster (case_number, released_at);
