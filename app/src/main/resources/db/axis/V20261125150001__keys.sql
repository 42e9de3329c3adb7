-- The modern door: keys by which systems sign their requests, what keeps a request from counting twice, and what happened, in an order that nobody can miss.
create table axis.system_key (
    id        bigint generated always as identity primary key,
    system    bigint not null references axis.system,
    key_id    text collate "C" not null unique check (key_id ~ '^[A-Za-z0-9_-]{43}$'), -- SHA-256 over the key, as requests name it
    algorithm text not null check (algorithm in ('ed25519', 'ecdsa-p256-sha256')),
    encoded   bytea not null,      -- SubjectPublicKeyInfo
    added_at  timestamptz not null,
    ends_at   timestamptz,         -- from then on it counts for nothing
    used_at   timestamptz          -- to the minute
);
create index system_key_system on axis.system_key (system);

-- Nonces of requests that change something, for as long as their signature would be taken.
create table axis.api_nonce (
    key      bigint not null references axis.system_key,
    nonce    text collate "C" not null,
    until_at timestamptz not null,
    primary key (key, nonce)
);
create index api_nonce_until on axis.api_nonce (until_at);

-- Sendings by the key that the client gave them: what was asked, and the answer once there is one (SR-04).
create table axis.api_request (
    system        bigint not null references axis.system,
    request       text collate "C" not null,
    hash          bytea not null check (octet_length(hash) = 32),
    attempt       int not null,    -- grows when another takes over from one that died
    running_until timestamptz,     -- renewed while the body comes in; null once answered
    answer        text,
    first_at      timestamptz not null,
    primary key (system, request),
    check ((answer is null) = (running_until is not null))
);
create index api_request_first on axis.api_request (first_at);

-- What happened, for agencies whose systems have a key. A row is written with what it tells of; its place is given by a reader, to rows that are
-- committed: so one that commits late comes after those that were read, and is missed by nobody (the reasoning of decision 0012).
create table axis.event (
    id       bigint generated always as identity primary key,
    place    bigint unique,
    audience bigint not null,      -- the agency that is told
    kind     text not null check (kind in ('DELIVERED', 'ACKNOWLEDGED', 'STATUS', 'WITHDRAWN')),
    delivery bigint not null,
    packet   bigint not null,
    at       timestamptz not null
);
create index event_unplaced on axis.event (id) where place is null;
create index event_audience on axis.event (audience, place) where place is not null;
