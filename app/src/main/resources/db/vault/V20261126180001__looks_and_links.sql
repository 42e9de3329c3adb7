-- Who looked into a store, what its owner says to that, and the links and passes by which files leave it.
create table vault.look (
    id        bigint generated always as identity primary key,
    owner     uuid not null references vault.owner,
    entry     uuid,                                -- null: what there is of some kinds
    kinds     text not null check (length(kinds) <= 300),
    kind      text not null check (kind in ('LOOKED', 'OPENED', 'REUSED', 'SHARED')),
    agency    bigint,                              -- of the directory
    who       text not null check (length(who) <= 300),
    procedure text not null check (length(procedure) <= 100),
    dossier   text not null check (length(dossier) <= 100),
    ground    text not null check (ground in ('OWNER', 'CONSENT', 'PROCEDURE', 'COURT', 'EMERGENCY')),
    words     bytea not null,                      -- why, sealed
    at        timestamptz not null
);
create index look_owner on vault.look (owner, at desc, id desc);
create index look_entry on vault.look (owner, entry, at desc) where entry is not null;

create table vault.objection (
    id          bigint generated always as identity primary key,
    look        bigint not null unique references vault.look,
    owner       uuid not null references vault.owner,
    account     uuid not null,                     -- of the module identity: who objected, to be told of the answer
    agency      bigint not null,                   -- who is to answer
    text        bytea not null,                    -- sealed
    made_at     timestamptz not null,
    due_on      date not null,
    answer      bytea,                             -- sealed
    answered_at timestamptz,
    answered_by text not null default '',
    check ((answer is null) = (answered_at is null))
);
create index objection_owner on vault.objection (owner);
create index objection_waiting on vault.objection (agency, due_on) where answered_at is null;

create table vault.share (
    id       uuid primary key,
    owner    uuid not null references vault.owner,
    entry    uuid not null,
    token    bytea not null unique check (length(token) = 32), -- digest of what opens it
    words    bytea not null,                       -- whose consent and for what, sealed
    most     integer not null check (most between 1 and 20),
    opened   integer not null default 0,
    made_at  timestamptz not null,
    until    timestamptz not null,
    ended_at timestamptz,
    check (opened between 0 and most),
    check (until > made_at)
);
create index share_owner on vault.share (owner, made_at desc);

-- Leave to fetch a file from the second origin, for two minutes. What was used or ran out is thrown away.
create table vault.file_pass (
    token   bytea primary key check (length(token) = 32),
    owner   uuid not null references vault.owner,
    entry   uuid,                                  -- null: the whole store
    shown   boolean not null,                      -- to be looked at rather than saved
    expires timestamptz not null
);
create index file_pass_owner on vault.file_pass (owner);
create index file_pass_expires on vault.file_pass (expires);
