-- Contents by their hash. A small one lies with its row and is durable by the same commit; a large one lies in the medium at a place of its own,
-- written and synced before its row commits. Which modules name a content is asked of them, not counted here.
create table kernel.blob (
    sha256  bytea primary key check (octet_length(sha256) = 32),
    length  bigint not null check (length >= 0),
    bytes   bytea,
    place   text unique,
    kept_at timestamptz not null default now(), -- when somebody last made it theirs; nothing younger than the time of grace is removed
    check ((bytes is null) <> (place is null)),
    check (bytes is null or octet_length(bytes) = length)
);
alter table kernel.blob alter column bytes set storage external; -- packets and files are compressed already, or small
