-- What is known of the files in packets, and which packets wait to be looked through.
create table axis.attachment (
    packet      bigint not null,                            -- the sender's docId
    place       int not null check (place >= 0),
    name        text not null check (char_length(name) between 1 and 200),
    bytes       bigint not null check (bytes >= 0),
    type        text not null,
    problem     text,
    detail      text not null default '' check (char_length(detail) <= 200),
    flags       text[] not null default '{}',
    scan        text not null check (scan in ('WAITING', 'CLEAN', 'INFECTED', 'NOT_SCANNED')),
    scan_base   text not null default '',
    examined_at timestamptz not null default now(),
    primary key (packet, place)
);

-- Gone once all files are looked at; next_at is infinity where it was given up.
create table axis.examination (
    packet  bigint primary key,
    tries   int not null default 0,
    next_at timestamptz not null default now()
);
create index examination_next on axis.examination (next_at);

-- Up to which place of the log accepted packets were queued. One row.
create table axis.examination_progress (
    one   boolean primary key default true check (one),
    until bigint not null
);
insert into axis.examination_progress (until) values (0);
