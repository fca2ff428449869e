-- The trail. Its format is written down in doc/audit-format.md; whoever verifies it needs nothing else.
create table access_audit (
    number    bigint primary key,
    at        timestamptz not null,
    actor     text not null,
    agency    text not null,
    verb      text not null,
    ref       text not null,
    outcome   text not null,
    purpose   text not null,
    reference text not null,
    detail    text not null,
    shown     text not null,
    source    text not null,
    session   text not null,
    hash      bytea not null
);
create index access_audit_by_actor on access_audit (actor, number);
create index access_audit_by_ref on access_audit (ref, number);
create index access_audit_by_time on access_audit (at);

create table access_audit_head (
    single boolean primary key default true check (single),
    number bigint not null,
    hash   bytea not null
);
insert into access_audit_head (number, hash) values (0, decode(repeat('00', 32), 'hex'));

create table access_checkpoint (
    number    bigint primary key,
    at        timestamptz not null,
    hash      bytea not null,
    signature bytea not null
);

create function access_audit_field(value text) returns text immutable language sql
    return octet_length(value) || ':' || value || ',';

-- The only way a row gets into the trail. The head's row lock is held to the end of the transaction, so the chain cannot fork; callers
-- make this their last statement, so nobody waits for long and nobody holding the head waits for anything else.
create function access_append(entries text[]) returns bigint
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    last access_audit_head;
    said timestamptz;
    line text;
begin
    select * into strict last from access_audit_head for update;
    for i in 1 .. coalesce(array_length(entries, 1), 0) loop
        last.number := last.number + 1;
        said := entries[i][1]::timestamptz;
        line := access_audit_field(last.number::text)
             || access_audit_field(to_char(said at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'));
        for field in 2 .. 12 loop
            line := line || access_audit_field(entries[i][field]);
        end loop;
        last.hash := sha256(last.hash || convert_to(line, 'UTF8'));
        insert into access_audit
        values (last.number, said, entries[i][2], entries[i][3], entries[i][4], entries[i][5], entries[i][6], entries[i][7],
                entries[i][8], entries[i][9], entries[i][10], entries[i][11], entries[i][12], last.hash);
    end loop;
    update access_audit_head set number = last.number, hash = last.hash;
    return last.number;
end
$$;

revoke all on function access_append(text[]) from public;
grant execute on function access_append(text[]) to homeward_app;
revoke all on access_audit, access_audit_head, access_checkpoint from homeward_app;
grant select on access_audit, access_audit_head, access_checkpoint to homeward_app;
grant insert on access_checkpoint to homeward_app;
