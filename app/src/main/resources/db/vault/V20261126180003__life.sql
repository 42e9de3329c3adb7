-- What happens to owners: death, a new name; who may read after them, by whose decision. Names and proofs are sealed.
create table vault.life_event (
    id      bigint generated always as identity primary key,
    owner   uuid not null references vault.owner,
    kind    text not null check (kind in ('DIED', 'RENAMED', 'UNSEALED')),
    on_day  date not null,
    details bytea not null,             -- sealed: names before and after, proof or reason
    agency  bigint not null,
    who     text not null check (length(who) <= 300),
    at      timestamptz not null
);
create index life_event_owner on vault.life_event (owner, on_day, id);

create table vault.heir (
    id       bigint generated always as identity primary key,
    owner    uuid not null references vault.owner,
    heir     uuid not null references vault.owner,
    details  bytea not null,            -- sealed under the heir's key: of whom, by which decision
    agency   bigint not null,
    until    date not null,
    at       timestamptz not null,
    check (owner <> heir),
    unique (owner, heir)
);
create index heir_heir on vault.heir (heir);

alter table vault.look drop constraint look_ground_check,
    add constraint look_ground_check check (ground in ('OWNER', 'CONSENT', 'PROCEDURE', 'COURT', 'EMERGENCY', 'HEIR'));

alter table vault.file_pass add column by_decision boolean not null default false; -- for an heir: the store is sealed
