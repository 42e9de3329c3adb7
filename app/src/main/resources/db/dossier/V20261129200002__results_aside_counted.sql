-- How many results wait for somebody to look at number and name.
create index result_aside on dossier.result (id) where aside_at is not null and replaced_at is null and revoked_at is null;
