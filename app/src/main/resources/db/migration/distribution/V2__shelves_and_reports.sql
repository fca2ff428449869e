-- Turns of the secret of a partner's standing page. A partner without a row is at its first; one whose page is closed has none that opens it.
create table distribution_shelf (
    partner   bigint primary key references distribution_partner,
    turn      int not null,
    closed_at timestamptz
);

-- What partners' programs told us: a key is taken once, and so is a signature, whatever key it comes with.
create table distribution_report (
    partner   bigint not null references distribution_partner,
    key       text not null,
    signature text not null unique,
    at        timestamptz not null,
    primary key (partner, key)
);
