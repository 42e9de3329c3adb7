-- Imports of records from files: what became of each line, in words that both languages have. A record's last imported content is remembered by its
-- hash, so that the same file imported twice changes nothing, whatever was drafted meanwhile.
alter table procedure.procedure add column imported text;

create table procedure.import (
    id         bigint generated always as identity primary key,
    file       uuid,                               -- of the kernel's intake; null for a file at the command line
    file_name  text not null,
    agency     bigint,                             -- all lines are of this agency; null: of the one that each line names
    state      text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'STOPPED')),
    problem    text not null default '',           -- why it failed: the name of a refusal
    detail     text not null default '',
    begun_by   uuid,
    begun_name text not null default '',
    begun_at   timestamptz not null,
    beat_at    timestamptz not null,               -- when it last told of itself: an import that is silent for minutes was cut off
    ended_at   timestamptz,
    done       int not null default 0,
    created    int not null default 0,
    changed    int not null default 0,
    drafted    int not null default 0,
    unchanged  int not null default 0,
    refused    int not null default 0
);
create index import_begun on procedure.import (begun_at desc);

create table procedure.import_line (
    import  bigint not null references procedure.import,
    line    int not null,                          -- in the file, counted from 1
    code    text not null,
    name    text not null,
    outcome text not null check (outcome in ('CREATED', 'CHANGED', 'DRAFTED', 'UNCHANGED', 'REFUSED')),
    reason  text not null default '',              -- the name of an ImportProblem
    place   text not null default '',
    primary key (import, line)
);
create index import_line_outcome on procedure.import_line (import, outcome, line);
