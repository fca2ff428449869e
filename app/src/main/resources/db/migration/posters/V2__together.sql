-- Other children on a version, missing together with the one whose poster it is, and what was said about each: what must hold for the first
-- must hold for every one.
create table posters_beside (
    number          text not null,
    version         int not null,
    case_number     text not null,
    consent_by      text not null default '',
    consent_how     text not null default '',
    consent_at      timestamptz,
    consent_content text not null default '',
    safety_by       text not null default '',
    safety_reason   text not null default '',
    safety_revision int,
    primary key (number, version, case_number),
    foreign key (number, version) references posters_version on delete cascade
);

create index posters_beside_by_case on posters_beside (case_number);
