-- What an officer put right in number and name of somebody who applied at the counter: what stood there before is kept beside the dossier.
create table dossier.applicant_correction (
    id      uuid primary key,                   -- random: it salts the hashes that the log keeps of before and after
    dossier bigint not null references dossier.dossier (id),
    at      timestamptz not null,
    by      uuid not null,                      -- the account
    name    text not null check (length(name) between 1 and 200),
    before  jsonb not null,
    after   jsonb not null
);
create index applicant_correction_dossier on dossier.applicant_correction (dossier, at);
