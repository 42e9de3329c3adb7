-- A result that did not go into a store, because the applicant's number is known under another name: it waits until somebody at the desk has looked.
alter table dossier.result add column aside_at timestamptz;
alter table dossier.result add check (aside_at is null or kept_at is null);
drop index dossier.result_to_keep;
create index result_to_keep on dossier.result (id) where kept_at is null and replaced_at is null and aside_at is null;
