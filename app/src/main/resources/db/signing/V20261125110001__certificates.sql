-- Certificates that this installation issued, who they are for, and which of them no longer hold. A certificate is never changed: what ends early is
-- written beside it, and goes into the next revocation list.
create schema signing;

create table signing.certificate (
    id          bigint generated always as identity primary key,
    kind        text not null check (kind in ('ROOT', 'ISSUING', 'AXIS', 'AGENCY', 'SYSTEM')),
    -- whose: an agency; of a system, the agency that answers for it
    agency      bigint,
    -- as written into the certificate
    name        text not null check (length(name) between 1 and 300),
    serial      text not null unique check (serial ~ '^[0-9a-f]{8,40}$'),
    der         bytea not null,
    sha256      bytea not null unique check (octet_length(sha256) = 32),
    -- true if the private key is kept by this installation
    key_here    boolean not null,
    valid_from  timestamptz not null,
    valid_until timestamptz not null,
    issuer      bigint references signing.certificate,
    -- the one whose place it takes; both hold until the older one runs out
    replaces    bigint references signing.certificate,
    issued_at   timestamptz not null,
    folded      text not null,
    check (valid_until > valid_from),
    check ((kind = 'ROOT') = (issuer is null)),
    check ((kind in ('AGENCY', 'SYSTEM')) = (agency is not null))
);
create index certificate_issuer on signing.certificate (issuer);
create index certificate_replaces on signing.certificate (replaces);
create index certificate_holder on signing.certificate (agency, kind, id);
create index certificate_kind on signing.certificate (kind, id);
create index certificate_until on signing.certificate (valid_until);
create index certificate_folded on signing.certificate using gin (folded kernel.gin_trgm_ops);

create table signing.revocation (
    certificate bigint primary key references signing.certificate,
    reason      text not null check (reason in ('UNSPECIFIED', 'KEY_COMPROMISE', 'AFFILIATION_CHANGED', 'SUPERSEDED', 'CESSATION')),
    note        text not null check (length(note) between 1 and 1000),
    revoked_at  timestamptz not null,
    revoked_by  uuid -- null: the operator at the machine
);

-- Signed lists of what was revoked; the newest of each issuer is served.
create table signing.revocation_list (
    issuer      bigint not null references signing.certificate,
    number      bigint not null check (number > 0),
    der         bytea not null,
    entries     integer not null check (entries >= 0),
    signed_at   timestamptz not null,
    next_at     timestamptz not null,
    primary key (issuer, number),
    check (next_at > signed_at)
);

-- Written before a stored key signs, and resolved after: a signature that was made and that nobody kept is known of.
create table signing.intent (
    id          bigint generated always as identity primary key,
    certificate bigint not null references signing.certificate,
    purpose     text not null check (length(purpose) between 1 and 200),
    sha256      bytea not null check (octet_length(sha256) = 32),
    intended_at timestamptz not null,
    -- KEPT with the transaction that keeps the signature; LOST if that never came
    outcome     text check (outcome in ('KEPT', 'LOST')),
    resolved_at timestamptz,
    check ((outcome is null) = (resolved_at is null))
);
create index intent_certificate on signing.intent (certificate);
create index intent_open on signing.intent (intended_at) where outcome is null;
