-- The store of papers of each citizen, business and organisation. No number, name or title is readable here: owners are found by a keyed digest, what
-- entries say and their files are sealed under the owner's key, which is wrapped under the installation's.
create schema vault;

create table vault.owner (
    id      uuid primary key,
    digest  bytea not null unique check (length(digest) = 32), -- of the number, or of the account
    kind    text not null check (kind in ('PERSON', 'BODY', 'ACCOUNT')),
    wrapped bytea,                             -- the owner's key; null: destroyed, and all of it with it
    state   text not null default 'OPEN' check (state in ('OPEN', 'SEALED', 'ERASED')),
    joined  uuid references vault.owner,       -- an account's own, since its number was verified: the owner with that number
    made_at timestamptz not null,
    check ((state = 'ERASED') = (wrapped is null)),
    check (joined is null or kind = 'ACCOUNT')
);
create index owner_joined on vault.owner (joined) where joined is not null;

-- Partitioned by owner: whatever is asked names the owner, so it goes to one partition and there down one index.
create table vault.entry (
    owner       uuid not null references vault.owner,
    id          uuid not null,
    kind        text not null check (length(kind) between 1 and 100), -- the code of the result (MaKetQua) or of the paper
    provenance  text not null check (provenance in ('RESULT_OF_DOSSIER', 'CERTIFIED_COPY', 'DIGITISED_BY_OFFICER', 'UPLOADED_BY_OWNER')),
    state       text not null check (state in ('CHECKING', 'REFUSED', 'VALID', 'REVOKED', 'REPLACED')),
    issued_on   date,
    valid_until date,
    agency      bigint,                        -- of the directory: who issued it
    laid_at     timestamptz not null,
    source      bytea not null check (length(source) = 32), -- of what it was made from: the same once
    details     bytea not null,                -- sealed: title, number, issuer, name and hash of the file
    content     bytea check (length(content) = 32), -- of kernel.blob: the file, sealed; null once it was refused
    bytes       bigint not null check (bytes >= 0),
    type        text not null,
    scan        text not null check (scan in ('WAITING', 'CLEAN', 'INFECTED', 'NOT_SCANNED')),
    ended_at    timestamptz,
    successor   uuid,
    primary key (owner, id),
    unique (owner, source),
    check ((state in ('REVOKED', 'REPLACED')) = (ended_at is not null)),
    check (successor is null or state = 'REPLACED')
) partition by hash (owner);
create index entry_kind on vault.entry (owner, kind, laid_at desc);
create index entry_content on vault.entry (content) where content is not null;
create index entry_checking on vault.entry (laid_at) where state = 'CHECKING';

do $$
begin
    for part in 0..15 loop
        execute format('create table vault.entry_%s partition of vault.entry for values with (modulus 16, remainder %s)', part, part);
    end loop;
end $$;
