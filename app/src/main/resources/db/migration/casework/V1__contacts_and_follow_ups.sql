-- Whom somebody spoke or wrote with about a case. What was logged by mistake is taken out and stays provable.
create table casework_contact (
    number       bigint generated always as identity primary key,
    case_number  text not null,
    party        text not null,
    kind         text not null,
    name         text not null,
    words        text not null,
    at           timestamptz not null,
    by           text not null,
    logged_at    timestamptz not null,
    withdrawn_at timestamptz
);

create index casework_contact_by_case on casework_contact (case_number, at desc) where withdrawn_at is null;

-- Who is to be contacted next about a case, and when: one line for each party. No line: nobody need be.
create table casework_follow_up (
    case_number text not null,
    party       text not null,
    due         timestamptz not null,
    why         text not null,
    primary key (case_number, party)
);
