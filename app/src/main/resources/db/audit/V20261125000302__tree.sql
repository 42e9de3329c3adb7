-- The Merkle tree over audit.entry (RFC 6962 hashing), kept in tiles of up to 32 hashes: tile (0, n) holds the hashes of leaves 32n … 32n+31,
-- tile (l, n) those of the 32 subtrees of 32^l leaves below it. A proof reads one tile a level. One kilobyte a tile stays in its row.
-- How large the tree is, is what the last tile of level 0 says; nothing else keeps that number.
create table audit.tile (
    level  smallint not null,
    n      bigint not null,
    hashes bytea not null check (length(hashes) between 32 and 1024 and length(hashes) % 32 = 0),
    primary key (level, n)
);
alter table audit.tile alter column hashes set storage plain;

-- A tile only grows: what it held, it holds.
create function audit.refuse_tile_change() returns trigger language plpgsql as $$
begin
    if substring(new.hashes for length(old.hashes)) is distinct from old.hashes or (new.level, new.n) <> (old.level, old.n) then
        raise exception 'the audit log is append-only: a hash of the tree would change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger only_grows before update on audit.tile for each row execute function audit.refuse_tile_change();
create trigger append_only before delete or truncate on audit.tile
    for each statement execute function audit.refuse_change();

-- The name under which this log signs: given once.
create table audit.origin (
    name text primary key
);
insert into audit.origin (name) values ('motcua-audit/' || gen_random_uuid());

-- Signed checkpoints: the note is the truth; number and size stand beside it to be looked up.
create table audit.checkpoint (
    number bigint primary key,
    size   bigint not null,
    at     timestamptz not null,
    note   text not null
);
create index checkpoint_size on audit.checkpoint (size);

-- The keys that have signed, so that old checkpoints can be checked after a change of key. An auditor compares them with what is published.
create table audit.key (
    text  text primary key,
    since timestamptz not null default now()
);

create trigger append_only before update or delete or truncate on audit.checkpoint
    for each statement execute function audit.refuse_change();
create trigger append_only before update or delete or truncate on audit.key
    for each statement execute function audit.refuse_change();
