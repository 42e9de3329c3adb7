-- Roles are given by two: one administrator asks, another one decides (SR-28). Nobody asks for themselves, nobody decides on what they
-- asked for or on what they would receive; the database refuses it too.
create table identity.grant_request (
    id           bigint generated always as identity primary key,
    account      uuid not null references identity.account,
    role         text not null,
    -- for this agency and all units below it; null: for the nation
    agency       bigint,
    -- first and last day, in Vietnam; without a last day until it is ended
    valid_from   date not null,
    valid_until  date,
    reason       text not null check (length(reason) between 1 and 1000),
    requested_by uuid not null references identity.account,
    requested_at timestamptz not null,
    state        text not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    decided_by   uuid references identity.account,
    decided_at   timestamptz,
    note         text check (length(note) <= 1000),
    check (valid_until >= valid_from),
    constraint grant_request_not_for_oneself check (requested_by <> account and decided_by <> account),
    constraint grant_request_by_two check (decided_by <> requested_by or state = 'WITHDRAWN'),
    check ((state = 'WAITING') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null))
);
create index grant_request_account on identity.grant_request (account);
create index grant_request_requested_by on identity.grant_request (requested_by);
create index grant_request_decided_by on identity.grant_request (decided_by);
create index grant_request_state on identity.grant_request (state, requested_at);
create unique index grant_request_once on identity.grant_request (account, role, coalesce(agency, 0)) where state = 'WAITING';

-- What a grant goes back to; null for what the operator gave at the machine.
alter table identity.permission_grant add request bigint references identity.grant_request;
create index permission_grant_request on identity.permission_grant (request);
