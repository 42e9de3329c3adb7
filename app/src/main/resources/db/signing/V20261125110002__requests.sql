-- Certificates are given by two: one administrator asks, another one decides (SR-28). The database refuses it too if both are the same.
create table signing.request (
    id           bigint generated always as identity primary key,
    kind         text not null check (kind in ('AGENCY', 'SYSTEM')),
    agency       bigint not null,
    name         text not null check (length(name) between 1 and 300),
    -- the request of the holder's own software (PKCS#10); null: the key is made here
    csr          bytea,
    -- the certificate whose place the new one takes
    replaces     bigint references signing.certificate,
    reason       text not null check (length(reason) between 1 and 1000),
    requested_by uuid not null,
    requested_at timestamptz not null,
    state        text not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    decided_by   uuid,
    decided_at   timestamptz,
    note         text not null default '' check (length(note) <= 1000),
    certificate  bigint references signing.certificate,
    constraint request_by_two check (decided_by <> requested_by or state = 'WITHDRAWN'),
    check ((state = 'WAITING') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check ((state = 'APPROVED') = (certificate is not null))
);
create index request_replaces on signing.request (replaces);
create index request_certificate on signing.request (certificate);
create index request_state on signing.request (state, requested_at);
create index request_agency on signing.request (agency);
create unique index request_once on signing.request (agency, kind, name) where state = 'WAITING';
