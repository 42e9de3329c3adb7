-- What applicant and office write to each other about a dossier.
create table dossier.message (
    id       bigint generated always as identity primary key,
    dossier  bigint not null references dossier.dossier,
    at       timestamptz not null,
    -- from the office; else from the applicant
    official boolean not null,
    account  uuid not null,
    who      text not null,
    body     text not null check (body <> '')
);
create index message_dossier on dossier.message (dossier, id desc);

-- How it was, in the applicant's eyes: 1 not satisfied, 2 satisfied, 3 very satisfied.
create table dossier.rating (
    dossier bigint primary key references dossier.dossier,
    level   smallint not null check (level between 1 and 3),
    note    text not null default '',
    at      timestamptz not null
);
