-- Sign-on: the applications (clients) that let people sign in by us, the keys that sign tokens, what people agreed to tell, each sign-in at an
-- application with its code and tokens, and the notices that tell applications of a sign-out. Codes, tokens and secrets are kept as digests only.
alter table identity.account drop constraint account_kind_check;
alter table identity.account add constraint account_kind_check check (kind in ('CITIZEN', 'BUSINESS', 'ORGANISATION', 'OFFICIAL'));

create table identity.client (
    id              text primary key check (id ~ '^[A-Za-z0-9_-]{8,64}$'),
    name            text not null check (length(name) between 1 and 200),
    profile         text not null check (profile in ('STRICT', 'EXISTING', 'VNEID')),
    state           text not null check (state in ('ACTIVE', 'CLOSED')),
    secret_digest   bytea not null,
    -- the secret before, good a while longer so that an application can change over
    former_digest   bytea,
    former_until    timestamptz,
    -- public keys (a JSON Web Key Set) of an application that signs instead of showing a secret
    keys            jsonb,
    redirect_uris   text[] not null check (cardinality(redirect_uris) between 1 and 20),
    logout_uris     text[] not null,
    -- where the application is told that somebody signed out
    notice_uri      text,
    -- what it may learn at most
    claim_groups    text[] not null,
    officials       boolean not null,
    -- true if people are asked before something is told for the first time
    asks_consent    boolean not null,
    created_at      timestamptz not null,
    check ((former_digest is null) = (former_until is null))
);

create table identity.token_key (
    id           text primary key,
    -- PKCS#8, sealed
    sealed       bytea not null,
    public_key   bytea not null,
    -- published from here on
    created_at   timestamptz not null,
    -- used from here on, so that everybody has fetched it before
    signs_from   timestamptz not null,
    check (signs_from >= created_at)
);

create table identity.sign_on_request (
    digest     bytea primary key,
    client     text not null references identity.client on delete cascade,
    -- the query as it came, byte for byte
    query      text not null check (length(query) <= 8000),
    -- true if the application sent it ahead (RFC 9126)
    pushed     boolean not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index sign_on_request_client on identity.sign_on_request (client);
create index sign_on_request_expires on identity.sign_on_request (expires_at);

create table identity.consent (
    account  uuid not null references identity.account,
    client   text not null references identity.client,
    groups   text[] not null,
    given_at timestamptz not null,
    primary key (account, client)
);
create index consent_client on identity.consent (client);

create table identity.sign_on (
    id            uuid primary key,
    client        text not null references identity.client,
    account       uuid not null references identity.account,
    -- names the session here that it rests on, and opens nothing
    session_key   text not null,
    signed_in_at  timestamptz not null,
    auth_time     timestamptz not null,
    level         text not null check (level in ('LOA1', 'LOA2')),
    factors       text[] not null,
    scopes        text[] not null,
    nonce         text,
    redirect_uri  text not null,
    challenge     text,
    code_digest   bytea not null unique,
    code_until    timestamptz not null,
    code_used_at  timestamptz,
    -- what the application learned, and when last
    told          text[] not null default '{}',
    told_at       timestamptz,
    ended_at      timestamptz
);
create index sign_on_client on identity.sign_on (client);
create index sign_on_account on identity.sign_on (account, signed_in_at desc);
create index sign_on_session on identity.sign_on (session_key) where ended_at is null;
create index sign_on_signed_in on identity.sign_on (signed_in_at);

create table identity.sign_on_token (
    digest     bytea primary key,
    sign_on    uuid not null references identity.sign_on on delete cascade,
    kind       text not null check (kind in ('ACCESS', 'REFRESH')),
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    -- a refresh token is good once; it is revoked, or used, from here on
    ended_at   timestamptz
);
create index sign_on_token_sign_on on identity.sign_on_token (sign_on);

create table identity.sign_out_notice (
    id           bigint generated always as identity primary key,
    client       text not null references identity.client,
    sign_on      uuid not null references identity.sign_on on delete cascade,
    tries        int not null default 0,
    next_at      timestamptz not null,
    delivered_at timestamptz,
    gave_up_at   timestamptz,
    problem      text
);
create index sign_out_notice_client on identity.sign_out_notice (client);
create index sign_out_notice_sign_on on identity.sign_out_notice (sign_on);
create index sign_out_notice_due on identity.sign_out_notice (next_at) where delivered_at is null and gave_up_at is null;

-- What people say of themselves beyond their name and number: sealed JSON.
create table identity.profile (
    account    uuid primary key references identity.account,
    sealed     bytea not null,
    changed_at timestamptz not null
);

-- What an application signed to show that it is itself, so that nobody shows the same again; kept as long as it would hold.
create table identity.client_assertion (
    digest     bytea primary key,
    expires_at timestamptz not null
);
create index client_assertion_expires on identity.client_assertion (expires_at);
