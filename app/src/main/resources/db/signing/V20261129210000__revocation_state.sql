-- Raised with each statement that writes revocations, in its transaction: whoever judges a certificate asks this one row whether anything was revoked since, and counts nothing.
create table signing.revocation_state (
    one     boolean primary key default true check (one),
    changes bigint not null
);
insert into signing.revocation_state (changes) select count(*) from signing.revocation;

-- before the rows are written: who revokes waits here, and never for each other's rows
create function signing.raise_revocation_state() returns trigger language plpgsql as $$
begin
    update signing.revocation_state set changes = changes + 1;
    return null;
end
$$;
create trigger raises_state before insert or update or delete on signing.revocation for each statement execute function signing.raise_revocation_state();
