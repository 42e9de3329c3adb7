-- The log of who did what to what, for whom and why. Two tables, so that writers never wait for one another:
-- an act's transaction puts its lines into `incoming`, which has no order and no lock of its own; the sequencer moves lines that are
-- committed into `entry`, where each has its place in the Merkle tree. A line is in one of the two, always: the move is one transaction.
create schema audit;

-- Lines not yet in the tree: there for a second or so. `place` keeps the order within one act; gaps and late comers do no harm.
create table audit.incoming (
    place        bigint generated always as identity primary key,
    at           timestamptz not null default statement_timestamp(),
    agency       bigint,                     -- whose record it is
    acting_for   bigint,                     -- the agency on whose behalf the actor acted
    account      uuid,                       -- the actor's account, where the actor has one
    actor        text not null,              -- the sort of actor
    event        text collate "C" not null,  -- such as directory.AgencyRenamed
    subject_kind text collate "C" not null,  -- such as directory.agency
    subject_id   text collate "C" not null,
    purpose      text,
    hash_before  text,                       -- SHA-256, in hexadecimal, of what it was
    hash_after   text,                       -- and of what it became
    result       text not null,
    node         text not null,
    request      text,                       -- the same for all lines of one request
    payload      text not null               -- the event's own values, as canonical JSON: kept letter for letter, because it is hashed
);

-- The log itself: line n is leaf n of the tree. Written once, in order, by the sequencer alone.
create table audit.entry (
    leaf         bigint primary key,
    at           timestamptz not null,
    agency       bigint,
    acting_for   bigint,
    account      uuid,
    actor        text not null,
    event        text collate "C" not null,
    subject_kind text collate "C" not null,
    subject_id   text collate "C" not null,
    purpose      text,
    hash_before  text,
    hash_after   text,
    result       text not null,
    node         text not null,
    request      text,
    payload      text not null
);

-- One index for each way in; all run in the order of the pages, newest first, so that a page is read and not sorted.
create index entry_at on audit.entry (at);
create index entry_subject on audit.entry (subject_kind, subject_id, at);
create index entry_agency on audit.entry (agency, at) where agency is not null;
create index entry_account on audit.entry (account, at) where account is not null;
create index entry_event on audit.entry (event, at);

-- A guard against accidents: nobody changes or removes a line, except the sequencer, which takes lines out of `incoming` while it puts them
-- into `entry`. Against the owner of the database no trigger helps; there the signed tree does.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'incoming' and tg_op = 'DELETE' and current_setting('audit.sequencing', true) = 'on' then
        return null;
    end if;
    raise exception 'the audit log is append-only: % on audit.% is refused', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on audit.incoming
    for each statement execute function audit.refuse_change();
create trigger append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
