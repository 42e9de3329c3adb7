-- Copies of a whole store that are made in the background, sealed under the key of their owner, and gone after some days.
create table vault.export (
    id         uuid primary key,
    owner      uuid not null references vault.owner,
    account    uuid not null,                   -- of the module identity: who asked, to be told
    state      text not null check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'OVER')),
    entries    integer not null check (entries >= 0),
    done       integer not null default 0 check (done >= 0),
    tries      integer not null default 0,
    claim      uuid,                            -- of the worker that makes it
    claimed_to timestamptz,                     -- a worker that was killed does not renew it: another one begins again
    asked_at   timestamptz not null,
    content    bytea check (length(content) = 32), -- of kernel.blob: the ZIP, sealed
    salt       uuid,
    bytes      bigint,
    ready_at   timestamptz,
    until      timestamptz,
    check ((state = 'READY') = (content is not null)),
    check (content is null or (salt is not null and bytes is not null and until is not null)),
    check ((state = 'RUNNING') = (claim is not null))
);
create unique index export_once on vault.export (owner) where state in ('WAITING', 'RUNNING');
create index export_owner on vault.export (owner, asked_at desc);
create index export_queue on vault.export (asked_at) where state in ('WAITING', 'RUNNING');
create index export_until on vault.export (until) where state = 'READY';
create index export_old on vault.export (asked_at) where state in ('FAILED', 'OVER');
create index export_content on vault.export (content) where content is not null;

alter table vault.file_pass add column export uuid references vault.export on delete cascade; -- a copy of the whole store that was made ready
create index file_pass_export on vault.file_pass (export) where export is not null;
