-- Files of strangers: taken into quarantine, decided upon, and named by chance. The name that the sender gave is data and nothing else.
create table kernel.intake_file (
    id          uuid primary key,
    name        text not null check (char_length(name) between 1 and 200),
    bytes       bigint not null check (bytes >= 0),
    received    bytea not null check (octet_length(received) = 32), -- the hash of what came, for ever
    content     bytea references kernel.blob,                       -- what may be opened once accepted; none once refused
    type        text,
    state       text not null default 'QUARANTINED' check (state in ('QUARANTINED', 'HELD', 'ACCEPTED', 'REFUSED')),
    problem     text,
    detail      text not null default '' check (char_length(detail) <= 200),
    flags       text[] not null default '{}',
    accepts     text[] not null,
    most_bytes  bigint not null,
    refuses     text[] not null,
    scan        text not null default 'WAITING' check (scan in ('WAITING', 'CLEAN', 'INFECTED', 'NOT_SCANNED')),
    scan_base   text not null default '',                           -- the scanner's signatures, as it named them
    received_at timestamptz not null default now(),
    examined_at timestamptz,
    claimed_at  timestamptz, -- somebody looks at it right now, or died while doing so
    check ((state = 'REFUSED') = (content is null)),
    check ((state in ('HELD', 'REFUSED')) = (problem is not null))
);
create index intake_file_content on kernel.intake_file (content);
create index intake_file_waiting on kernel.intake_file (received_at) where state in ('QUARANTINED', 'HELD');
create index intake_file_again on kernel.intake_file (examined_at) where state = 'ACCEPTED';
