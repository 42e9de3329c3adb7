-- What an account may do: a role or one permission, for an agency and all units below it (null: the nation), for a time.
create table identity.permission_grant (
    id         bigint generated always as identity primary key,
    account    uuid not null references identity.account,
    role       text,
    permission text,
    agency     bigint,
    valid      tstzrange not null check (not isempty(valid) and lower_inc(valid) and not upper_inc(valid)),
    check ((role is null) <> (permission is null)),
    -- the same thing is not given twice for the same time
    constraint permission_grant_once exclude using gist (
        account with =, coalesce(role, permission) with =, coalesce(agency, 0) with =, valid with &&)
);
create index permission_grant_agency on identity.permission_grant (agency);
