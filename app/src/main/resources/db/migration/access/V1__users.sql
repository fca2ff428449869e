create table access_agency (
    ori  text primary key,
    name text not null
);

create table access_user (
    name               text primary key,
    display_name       text not null,
    roles              text not null,
    agency             text not null references access_agency,
    password           text not null,
    password_temporary boolean not null,
    code_secret        bytea not null,
    -- The last thirty-second step a one-time code was accepted for: it only grows, so each code opens once.
    code_step          bigint not null default 0,
    locked_at          timestamptz,
    disabled_at        timestamptz,
    -- Sessions carry it; raising it ends them all at once.
    stamp              bigint not null default 0,
    added_at           timestamptz not null
);

create table access_attempt (
    number bigint generated always as identity primary key,
    name   text not null references access_user,
    at     timestamptz not null
);
create index access_attempt_by_name on access_attempt (name, at);

create table access_token (
    id         uuid primary key,
    owner      text not null references access_user,
    label      text not null,
    scopes     text not null,
    hash       bytea not null unique,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index access_token_by_owner on access_token (owner, made_at);
