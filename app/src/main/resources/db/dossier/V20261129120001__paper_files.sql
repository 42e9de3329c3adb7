-- Which dossiers hold a file: for whoever issued it and takes it back.
create index paper_file on dossier.paper (file);
-- Results that were there and were set aside: those who relied on them are told, also where they lie in no store.
drop index dossier.result_to_end;
create index result_to_end on dossier.result (id) where kept_at is not null and replaced_at is not null and kept_ended is null;
