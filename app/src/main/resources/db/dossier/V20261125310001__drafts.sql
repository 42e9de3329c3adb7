-- What somebody is filling in: an application, or what a dossier was asked to bring later. Kept at every step, read by whoever fills it in and nobody else;
-- thrown away once it was handed in, or long after the last change.
create table dossier.draft (
    id             uuid primary key,
    account        uuid not null,
    -- the dossier that it answers for; none: it becomes one
    dossier        bigint references dossier.dossier,
    revision       bigint not null,
    procedure_code text not null,
    procedure_name text not null,
    case_name      text not null,
    channel        smallint not null check (channel between 1 and 3),
    agency         bigint,
    applicant      jsonb not null,
    return_way     smallint not null default 0 check (return_way in (0, 1)),
    answers        jsonb not null,
    provenance     jsonb not null default '{}',
    -- papers for which the form has no field
    extra          jsonb not null default '[]',
    saved_at       timestamptz not null
);
create index draft_account on dossier.draft (account, saved_at desc);
create index draft_saved on dossier.draft (saved_at);
create index draft_dossier on dossier.draft (dossier) where dossier is not null;
