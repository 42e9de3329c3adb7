-- Links that let the owner of an account choose a password: the first one, or a new one. Handed over by an administrator, good once.
create table identity.invitation (
    digest     bytea primary key,
    account    uuid not null references identity.account,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index invitation_account on identity.invitation (account);

-- Which official of the directory an account belongs to; nobody has two accounts.
alter table identity.account add official bigint;
create unique index account_official on identity.account (official) where official is not null;
