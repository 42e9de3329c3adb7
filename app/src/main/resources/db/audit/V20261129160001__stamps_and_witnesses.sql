-- What proves from outside when a checkpoint was there: a time stamp (RFC 3161) over its note, and who fetched checkpoints to keep them where the operators cannot reach.
create table audit.checkpoint_stamp (
    number     bigint primary key references audit.checkpoint,
    token      bytea not null check (octet_length(token) between 1 and 100000),
    stamped_at timestamptz not null
);
create trigger append_only before update or delete or truncate on audit.checkpoint_stamp
    for each statement execute function audit.refuse_change();

create table audit.witness (
    name       text primary key check (length(name) between 1 and 100),
    number     bigint not null check (number >= 0), -- of the newest checkpoint that they fetched
    fetched_at timestamptz not null
);
