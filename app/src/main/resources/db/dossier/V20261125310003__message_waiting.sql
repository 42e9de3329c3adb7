-- Which side has a message that it has not answered (the office) or not seen (the applicant): one row a dossier and side, gone once that is done.
create table dossier.message_waiting (
    dossier    bigint not null references dossier.dossier,
    for_office boolean not null,
    agency     bigint not null,
    account    uuid,
    since      timestamptz not null,
    primary key (dossier, for_office)
);
create index message_waiting_agency on dossier.message_waiting (agency, since) where for_office;
create index message_waiting_account on dossier.message_waiting (account, since) where not for_office;
