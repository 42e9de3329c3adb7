-- Systems: installations of document software that speak for one or more agencies. A system has several secrets while they are rotated.
create schema axis;

create table axis.system (
    id                bigint generated always as identity primary key,
    code              text collate "C" not null unique check (code ~ '^[A-Za-z0-9-]{4,40}$'), -- what it calls itself on the wire (systemid)
    name              text not null check (name <> ''),
    opened_at         timestamptz not null,
    closed_at         timestamptz,
    used_at           timestamptz, -- when it last called, to the minute
    stamp_age_seconds bigint       -- how old the time stamp of that call was: clients keep one for hours, beyond a day the operator is told
);

create table axis.system_agency (
    system bigint not null references axis.system,
    agency bigint not null,        -- of the directory
    since  timestamptz not null,
    primary key (system, agency)
);
create index system_agency_agency on axis.system_agency (agency);

create table axis.system_secret (
    id         bigint generated always as identity primary key,
    system     bigint not null references axis.system,
    sealed     bytea not null,     -- under the data keys; bound to the system's code
    made_at    timestamptz not null,
    expires_at timestamptz,        -- the end of the overlap, once another one was made
    used_at    timestamptz
);
create index system_secret_system on axis.system_secret (system);

-- What holds for an agency on the axis. No row: nothing special.
create table axis.agency_rule (
    agency       bigint primary key,
    locked_at    timestamptz,      -- takes no packets just now (error 23)
    locked_for   text,
    signature    text not null default 'RECORD' check (signature in ('RECORD', 'REQUIRE')),
    check ((locked_at is null) = (locked_for is null))
);
