-- What owners let agencies read for one procedure, until when.
create table vault.consent (
    id          bigint generated always as identity primary key,
    owner       uuid not null references vault.owner,
    account     uuid not null,             -- of the module identity: who is asked
    agency      bigint not null,
    procedure   text not null check (length(procedure) between 1 and 100),
    asked_by    text not null check (length(asked_by) <= 300),
    asked_at    timestamptz not null,
    state       text not null default 'ASKED' check (state in ('ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
    answered_at timestamptz,
    until       timestamptz,               -- a consent that was given ends by itself
    check ((state = 'ASKED') = (answered_at is null)),
    check (state <> 'GIVEN' or until is not null)
);
create unique index consent_open on vault.consent (owner, agency, procedure) where state in ('ASKED', 'GIVEN');
create index consent_owner on vault.consent (owner, asked_at desc);
