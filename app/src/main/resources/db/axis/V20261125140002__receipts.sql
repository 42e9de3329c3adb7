-- Receipts: everything their bytes are made of, so that they are the same for ever. A batch was sealed by one signature.
create table axis.receipt_batch (
    id        bigint generated always as identity primary key,
    note      text not null,       -- the log's signed checkpoint
    log_key   text not null,       -- the key that signed it
    size      int not null check (size > 0),
    algorithm text not null,
    signature bytea not null,      -- the axis's seal
    chain     bytea[] not null,    -- certificates, the axis's first
    made_at   timestamptz not null default now()
);

create table axis.receipt (
    packet    bigint primary key,  -- the sender's docId
    batch     bigint not null references axis.receipt_batch,
    place     int not null check (place >= 0),
    leaf      bigint not null check (leaf >= 0), -- of the log
    statement text not null,
    line      text not null,       -- of the log, as it was hashed
    path      bytea not null check (octet_length(path) % 32 = 0),
    seal_path bytea not null check (octet_length(seal_path) % 32 = 0),
    unique (batch, place)
);

-- Up to which place of the log receipts are made. One row.
create table axis.receipt_progress (
    one   boolean primary key default true check (one),
    until bigint not null
);
insert into axis.receipt_progress (until) values (0);
