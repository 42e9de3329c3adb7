-- Where an agency's own system is asked for a dossier that somebody looks up and that the nation was not told of ("search/call"), and what came of it:
-- the latest calls of each account, for whoever operates the system.
alter table dossier.partner add column look_up_at text check (look_up_at ~ '^https?://' and length(look_up_at) <= 500);

create table dossier.partner_look_up (
    id      bigint generated always as identity primary key,
    partner bigint not null references dossier.partner,
    at      timestamptz not null,
    code    text not null check (length(code) <= 100),
    outcome text not null check (outcome in ('FOUND', 'NOT_THERE', 'NO_ANSWER', 'NOT_UNDERSTOOD')),
    millis  integer not null
);
create index partner_look_up_partner on dossier.partner_look_up (partner, id desc);
