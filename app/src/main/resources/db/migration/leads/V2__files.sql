-- Files that came with a lead: held in quarantine, named here.
create table leads_file (
    lead bigint not null references leads_lead,
    held text not null primary key,
    kind text not null,
    size bigint not null
);

create index leads_file_by_lead on leads_file (lead);
