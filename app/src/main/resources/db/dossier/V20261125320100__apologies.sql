-- Apologies: drafted when a due date cannot be kept, signed or corrected by a named official; one for a dossier, never a second. What is late all the same
-- goes one level up.
create table dossier.apology (
    dossier      bigint primary key references dossier.dossier,
    drafted_at   timestamptz not null,
    cause        text not null,
    unit         text not null,
    due_before   timestamptz not null,
    due_new      timestamptz not null,
    signed_at    timestamptz,
    account      uuid,
    who          text not null default '',
    escalated_at timestamptz,
    check (due_new > due_before),
    check (signed_at is null or who <> '')
);
create index apology_open on dossier.apology (due_before) where signed_at is null;
create index apology_signed on dossier.apology (due_new) where signed_at is not null and escalated_at is null;

create index dossier_running on dossier.dossier (due_at) where status in (2, 4);
