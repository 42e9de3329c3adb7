-- Every dossier in the country as its agency's system told it. Key: whose account told it (the agency the account is bound to) and the dossier's
-- code. What is asked for stands in columns; the rest as it came, empty values and what the columns say left out. Lists stand apart, because an
-- update without a list leaves the list that was there.
create table dossier.national (
    id             bigint generated always as identity primary key,
    code           text collate "C" not null check (code <> '' and length(code) <= 100),
    holder         bigint not null,  -- agency of the directory: the one to which the account is bound
    agency         bigint not null,  -- agency of the directory: for which it was told (madonvi)
    own            boolean not null, -- true: kept by this installation's own desk; no system outside may change it
    procedure_code text collate "C" not null,
    channel        text not null,
    applicant      text,
    applicant_kind text,
    status         text not null,    -- as sent; empty: unknown
    unit           text,
    submitted_at   timestamptz,
    received_at    timestamptz,
    due_at         timestamptz,
    finished_at    timestamptz,
    returned_at    timestamptz,
    refused_at     timestamptz,
    first_at       timestamptz not null,
    changed_at     timestamptz not null,
    hash           bigint not null,  -- of what came last: the same again changes nothing
    version        integer not null default 1, -- counts what was taken over
    source_version integer,          -- the sender's own count, where it sends one
    item           jsonb not null,
    lists          jsonb,
    unique (code, holder)
) with (fillfactor = 90);

-- Steps of progress. The key is a hash of moment, status, content and officer: the same step again is the same row. No foreign key: dossiers are
-- never deleted, and checking one would lock a row of the largest table for each step.
create table dossier.national_step (
    dossier       bigint not null,
    key           uuid not null,
    at            timestamptz,
    status        text not null,
    officer       text,
    title         text,
    department    text,
    content       text,
    began_at      timestamptz,
    due_at        timestamptz,
    number        integer, -- the sender's own count, where it sends one: a hole in it is a step that was lost
    more          jsonb,   -- what else came
    taken_at      timestamptz not null,
    primary key (dossier, key)
);

-- Satisfaction, by month, procedure and criterion, as agencies sum it up.
create table dossier.national_rating (
    agency         bigint not null,
    month          date not null check (extract(day from month) = 1),
    procedure_code text collate "C" not null,
    criterion      text not null check (length(criterion) <= 500),
    people         integer not null,
    very_satisfied numeric(5, 2),
    satisfied      numeric(5, 2),
    dissatisfied   numeric(5, 2),
    item           jsonb not null,
    changed_at     timestamptz not null,
    primary key (agency, month, procedure_code, criterion)
);

-- What came on a day, by agency; added up in memory and written every few seconds, so that no two calls wait for each other here.
create table dossier.national_day (
    holder   bigint not null,
    day      date not null,
    fresh    bigint not null default 0, -- dossiers seen for the first time
    changed  bigint not null default 0,
    repeated bigint not null default 0, -- told again, and the same
    refused  bigint not null default 0,
    steps    bigint not null default 0,
    last_at  timestamptz not null,
    primary key (holder, day)
);
