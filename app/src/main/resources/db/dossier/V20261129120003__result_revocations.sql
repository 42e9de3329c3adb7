-- That a result which went out counts no more: asked for by one officer, decided by another one.
create table dossier.result_revocation (
    id           bigint generated always as identity primary key,
    result       bigint not null references dossier.result (id),
    state        text not null default 'ASKED' check (state in ('ASKED', 'DONE', 'DROPPED')),
    ground       text not null check (ground in ('FALSE_PAPERS', 'AGAINST_RULES', 'BY_DECISION')),
    reason       text not null check (length(reason) between 1 and 1000),
    asked_at     timestamptz not null,
    asked_by     uuid not null,              -- the account
    asked_name   text not null check (length(asked_name) between 1 and 200),
    decided_at   timestamptz,
    decided_by   uuid,
    decided_name text not null default '' check (length(decided_name) <= 200),
    check ((state = 'ASKED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    constraint result_revocation_two_officers check (state <> 'DONE' or decided_by <> asked_by)
);
create unique index result_revocation_once on dossier.result_revocation (result) where state in ('ASKED', 'DONE');
create index result_revocation_result on dossier.result_revocation (result);
-- Those that other modules revoked were followed by these.
update dossier.result set kept_ended = revoked_at where revoked_at is not null and kept_ended is null;
drop index dossier.result_to_end;
create index result_to_end on dossier.result (id) where kept_ended is null and (revoked_at is not null or kept_at is not null and replaced_at is not null);
