-- Papers that an official signs in one go. Each waits, is signed by a worker that has it for a while (lease), and ends signed or refused; a worker that dies leaves it to the
-- next one. Nothing is signed twice: the outcome is written in the transaction that keeps the file, and only by whoever still has the lease.
create table signing.sheaf (
    id       uuid primary key,
    account  uuid not null,
    official bigint not null,
    name     text not null,
    asked_at timestamptz not null
);
create index sheaf_account on signing.sheaf (account, asked_at);

create table signing.paper (
    id           bigint generated always as identity primary key,
    sheaf        uuid not null references signing.sheaf,
    kind         text not null,
    subject      text not null,
    -- what it is called where its outcome is shown, and where it is looked at
    title        text not null,
    link         text not null,
    agency       bigint not null,
    -- one of which authorises, the best first
    matters      text[] not null check (cardinality(matters) > 0),
    state        text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'SIGNED', 'REFUSED')),
    tries        integer not null default 0,
    next_at      timestamptz not null,
    lease        uuid,
    leased_until timestamptz,
    refusal      text,
    refusal_args text[] not null default '{}',
    ended_at     timestamptz,
    check ((state = 'RUNNING') = (lease is not null) and (lease is null) = (leased_until is null)),
    check ((state in ('SIGNED', 'REFUSED')) = (ended_at is not null)),
    check ((state = 'REFUSED') = (refusal is not null))
);
create index paper_sheaf on signing.paper (sheaf, id);
create index paper_next on signing.paper (next_at, id) where state in ('WAITING', 'RUNNING');
create unique index paper_once on signing.paper (kind, subject) where state in ('WAITING', 'RUNNING');
