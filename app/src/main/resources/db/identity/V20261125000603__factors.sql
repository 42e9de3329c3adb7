-- Second factors, and what keeps guessing slow.
create table identity.totp (
    account      uuid primary key references identity.account,
    -- sealed; null until the first code was shown
    secret       bytea,
    confirmed_at timestamptz,
    -- the 30-second step of the last code that was taken: that one and earlier ones are never taken again
    last_step    bigint not null default 0,
    -- a new secret that was shown to its owner, but of which no code was shown yet
    offered      bytea,
    offered_at   timestamptz,
    check ((secret is null) = (confirmed_at is null)),
    check ((offered is null) = (offered_at is null))
);

create table identity.recovery_code (
    digest     bytea primary key,
    account    uuid not null references identity.account,
    created_at timestamptz not null,
    used_at    timestamptz
);
create index recovery_code_account on identity.recovery_code (account);

create table identity.passkey (
    credential    bytea primary key,
    account       uuid not null references identity.account,
    -- authenticator model, credential id and public key, as the authenticator gave them
    attested      bytea not null,
    -- grows with each use where the authenticator counts; one that falls back was copied
    sign_count    bigint not null check (sign_count >= 0),
    backup_eligible boolean not null,
    backed_up     boolean not null,
    transports    text[] not null,
    label         text not null,
    created_at    timestamptz not null,
    last_used_at  timestamptz
);
create index passkey_account on identity.passkey (account);

-- How often something was tried of late. The key is a digest of who and from where; no name and no address stands here.
create table identity.attempt (
    key     bytea primary key,
    tries   int not null,
    -- when the next one is taken
    next_at timestamptz not null,
    last_at timestamptz not null
);
create index attempt_last_at on identity.attempt (last_at);

-- Browsers from which an account was signed in to, by the digest of a random cookie.
create table identity.known_device (
    account       uuid not null references identity.account,
    digest        bytea not null,
    first_seen_at timestamptz not null,
    last_seen_at  timestamptz not null,
    primary key (account, digest)
);

-- What an agency asks of its officials; holds for the units below it too.
create table identity.agency_rule (
    agency       bigint primary key,
    totp_allowed boolean not null,
    changed_at   timestamptz not null
);
