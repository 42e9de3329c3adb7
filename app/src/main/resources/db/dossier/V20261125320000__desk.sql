-- The desk: until when the office's time runs for an open step, which is how lists are ordered; the papers of a dossier as they were checked one by one;
-- the result and to whom it was handed; and passes by which files are fetched from the second origin.

-- The dossier's due date; before the dossier is accepted the step's own; none while the clock stands.
alter table dossier.task add column promised_at timestamptz;
update dossier.task set promised_at = due_at where closed_at is null;

drop index dossier.task_inbox;
create index task_inbox on dossier.task (agency, role, promised_at, id) where closed_at is null and role is not null;
create index task_waiting on dossier.task (agency, due_at, id) where closed_at is null and role is null;

create table dossier.paper_check (
    dossier    bigint not null references dossier.dossier,
    paper      text not null,
    name       text not null,
    state      text not null check (state in ('THERE', 'MISSING', 'INVALID', 'NOT_NEEDED')),
    note       text not null default '',
    checked_at timestamptz not null,
    account    uuid,
    who        text not null default '',
    primary key (dossier, paper)
);

-- What the applicant gets. One that was corrected stays, with the moment.
create table dossier.result (
    id          bigint generated always as identity primary key,
    dossier     bigint not null references dossier.dossier,
    code        text not null,
    name        text not null,
    number      text not null,
    issued_on   date not null,
    file        uuid not null,
    file_name   text not null,
    bytes       bigint not null,
    attached_at timestamptz not null,
    account     uuid,
    who         text not null default '',
    replaced_at timestamptz
);
create index result_dossier on dossier.result (dossier);

create table dossier.handover (
    dossier bigint primary key references dossier.dossier,
    at      timestamptz not null,
    way     smallint not null check (way in (0, 1)),
    to_whom text not null check (to_whom <> ''),
    shown   text not null default '',
    account uuid,
    who     text not null default ''
);

create table dossier.file_pass (
    token   uuid primary key,
    file    uuid not null,
    expires timestamptz not null
);
create index file_pass_expires on dossier.file_pass (expires);
