-- A digitised paper that could not be laid into its store is not tried for ever: it is set aside, with the key of the sentence that says why, until whoever operates has it tried again.
alter table dossier.paper add column store_tries integer not null default 0;
alter table dossier.paper add column store_refused text;
alter table dossier.paper add constraint paper_store_refused check (store_refused is null or store_due is null);
create index paper_store_refused on dossier.paper (id) where store_refused is not null;
