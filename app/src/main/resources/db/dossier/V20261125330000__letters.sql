-- Letters that went out, as the facts of that moment; the PDF is made of them when somebody wants it.
create table dossier.letter (
    id        bigint generated always as identity primary key,
    dossier   bigint not null references dossier.dossier,
    kind      text not null,
    event     integer not null,
    issued_at timestamptz not null,
    facts     jsonb not null
);
create index letter_dossier on dossier.letter (dossier);
