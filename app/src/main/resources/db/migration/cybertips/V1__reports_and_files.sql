-- Providers whose terms differ from the settings. A provider without a row has the settings' terms.
create table cybertips_provider (
    name              text primary key,
    mode              text not null,
    report_limit      bigint not null,
    file_limit        bigint not null
);

-- Numbers go to clients as JavaScript numbers, and are never given twice.
create sequence cybertips_report_number start with 4100001 maxvalue 9007199254740991;

-- A row is kept for ever: what became of a report must be answered years later. Its words are erased when it is retracted or expires.
create table cybertips_report (
    number         bigint primary key,
    provider       text not null,
    provider_name  text not null,
    state          text not null,
    opened_at      timestamptz not null,
    modified_at    timestamptz not null,
    closed_at      timestamptz,
    schema_version text not null,
    batched        boolean not null,
    incident_type  text not null,
    incident_at    timestamptz not null,
    escalated      boolean not null,
    sealed         bytea,
    record         text,
    constraint cybertips_words_live_as_long_as_needed check ((sealed is null) = (state in ('RETRACTED', 'EXPIRED')))
);

create index cybertips_report_open on cybertips_report (opened_at) where state = 'OPEN';
create index cybertips_report_by_urgency on cybertips_report (escalated, number);
create index cybertips_report_by_provider on cybertips_report (provider, number);

-- What lenient mode tolerated, in words without a value of the report.
create table cybertips_warning (
    report  bigint not null references cybertips_report,
    ordinal int not null,
    said    text not null,
    primary key (report, ordinal)
);

-- What is kept of an uploaded file: its hashes and size, and sealed what the provider said of it. Never its bytes.
create table cybertips_file (
    id       text primary key,
    report   bigint not null references cybertips_report,
    ordinal  int not null,
    received_at timestamptz not null,
    bytes    bigint not null,
    md5      text not null,
    sha1     text not null,
    sha256   text not null,
    sealed   bytea,
    unique (report, ordinal)
);
