-- Dossiers: what was applied for, where each is on its way, who has it, and what happened. The first table is what lists and clocks read; what the
-- applicant wrote lies apart from it.
create schema if not exists dossier;

create table dossier.dossier (
    id             bigint generated always as identity primary key,
    code           text not null unique,
    -- what a draft was before it was handed in: handing it in twice is one act
    draft          uuid not null unique,
    agency         bigint not null,
    revision       bigint not null,
    procedure_code text not null,
    procedure_name text not null,
    case_name      text not null,
    channel        smallint not null check (channel between 1 and 3),
    account        uuid,
    applicant_name text not null check (applicant_name <> ''),
    return_way     smallint not null check (return_way in (0, 1)),
    status         smallint not null check (status between 1 and 10),
    -- the outcomes that were taken, in order, as step:outcome; with the flow of the revision they say where it is
    way            text[] not null default '{}',
    submitted_at   timestamptz not null,
    received_at    timestamptz,
    limit_amount   integer,
    limit_unit     text,
    due_at         timestamptz,
    -- when the clock began to stand and went on, in turn
    pauses         timestamptz[] not null default '{}',
    finished_at    timestamptz,
    returned_at    timestamptz,
    version        integer not null default 1,
    -- up to which change the nation has it
    synced         integer not null default 0,
    check ((limit_amount is null) = (limit_unit is null)),
    check (status not in (2, 4, 9, 10) or received_at is not null)
);
create index dossier_due on dossier.dossier (agency, due_at) where status in (2, 4);
create index dossier_account on dossier.dossier (account, submitted_at desc) where account is not null;
create index dossier_agency on dossier.dossier (agency, submitted_at desc);
create index dossier_procedure on dossier.dossier (procedure_code, submitted_at desc);
create index dossier_unsynced on dossier.dossier (id) where synced < version;

-- What the applicant said: the answers to the form, with where each came from, and how to reach them.
create table dossier.content (
    dossier    bigint primary key references dossier.dossier,
    applicant  jsonb not null,
    answers    jsonb not null,
    provenance jsonb not null default '{}'
);

-- The papers, by the field of the form that asked for them. A paper that was replaced stays, with the day.
create table dossier.paper (
    id          bigint generated always as identity primary key,
    dossier     bigint not null references dossier.dossier,
    file        uuid not null,
    field       text not null,
    title       text not null,
    name        text not null,
    bytes       bigint not null,
    added_at    timestamptz not null,
    replaced_at timestamptz
);
create index paper_dossier on dossier.paper (dossier);

-- A step that somebody has, or had.
create table dossier.task (
    id          bigint generated always as identity primary key,
    dossier     bigint not null references dossier.dossier,
    step        text not null,
    name        text not null,
    kind        text not null check (kind in ('WORK', 'OPINION', 'APPLICANT')),
    role        text,
    agency      bigint not null,
    unit        text not null default '',
    opened_at   timestamptz not null,
    due_at      timestamptz,
    holder      uuid,
    holder_name text not null default '',
    claimed_at  timestamptz,
    closed_at   timestamptz,
    outcome     text not null default ''
);
create index task_dossier on dossier.task (dossier);
create unique index task_open on dossier.task (dossier, step) where closed_at is null;
create index task_inbox on dossier.task (agency, role, due_at, id) where closed_at is null and role is not null;
create index task_holder on dossier.task (holder, due_at, id) where closed_at is null and holder is not null;

-- What happened. Numbers have no gap, so that a missing line shows.
create table dossier.event (
    dossier bigint not null references dossier.dossier,
    number  integer not null,
    at      timestamptz not null,
    act     text not null,
    status  smallint not null,
    agency  bigint,
    account uuid,
    who     text not null default '',
    step    text not null default '',
    outcome text not null default '',
    note    text not null default '',
    primary key (dossier, number)
);

-- The last number that an agency gave on a day. The row is held from the number until the dossier is committed, so that none is skipped.
create table dossier.day_number (
    agency bigint not null,
    day    date not null,
    last   integer not null,
    primary key (agency, day)
);
