-- That a certified copy counts no more: asked for by one officer, decided by another one, followed where the copy lies and by whoever relied on it.
create table certifiedcopy.revocation (
    id           bigint generated always as identity primary key,
    copy         uuid not null references certifiedcopy.copy,
    state        text not null default 'ASKED' check (state in ('ASKED', 'DONE', 'DROPPED')),
    ground       text not null check (ground in ('CONTENT_DIFFERS', 'ORIGINAL_FALSE', 'AGAINST_RULES')),
    reason       text not null check (length(reason) between 1 and 1000),
    asked_at     timestamptz not null,
    asked_by     uuid not null,              -- the account
    asked_name   text not null check (length(asked_name) between 1 and 200),
    decided_at   timestamptz,
    decided_by   uuid,
    decided_name text not null default '' check (length(decided_name) <= 200),
    followed_at  timestamptz,                -- when its owner and those who relied on it were told
    ended_entry  uuid,                       -- the entry of the person's store that was ended
    check ((state = 'ASKED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    constraint revocation_two_officers check (state <> 'DONE' or decided_by <> asked_by),
    check (followed_at is null or state = 'DONE')
);
create unique index revocation_once on certifiedcopy.revocation (copy) where state in ('ASKED', 'DONE');
create index revocation_copy on certifiedcopy.revocation (copy);
create index revocation_to_follow on certifiedcopy.revocation (id) where state = 'DONE';
create index revocation_asked on certifiedcopy.revocation (asked_at) where state = 'ASKED';

-- Who had relied on a copy when it was revoked.
create table certifiedcopy.relied (
    id         bigint generated always as identity primary key,
    revocation bigint not null references certifiedcopy.revocation,
    way        text not null check (way in ('DOSSIER', 'READ', 'SHARED')),
    agency     bigint,                       -- of the directory; null: a link that was opened, by whom nobody knows
    dossier    text not null default '',     -- the code of the dossier that holds the copy
    last_at    timestamptz not null,
    told       integer not null default 0,   -- how many officers were told
    check ((agency is null) = (way = 'SHARED'))
);
create index relied_revocation on certifiedcopy.relied (revocation);
