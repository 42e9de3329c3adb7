-- That the number of an account belongs to its owner, as an outside provider says. Its name for the person is a keyed digest, and leads to one account.
create table identity.verification (
    account        uuid primary key references identity.account,
    provider       text not null check (length(provider) between 1 and 200),
    subject_digest bytea not null unique,
    verified_at    timestamptz not null
);
