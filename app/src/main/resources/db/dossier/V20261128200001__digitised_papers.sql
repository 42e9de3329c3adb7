-- A paper that an officer scanned at the counter and compared with the original that was brought: once the dossier is accepted it goes into the store of whoever applied. store_due says since
-- when it waits, or until when somebody has it.
alter table dossier.paper add column digitised_by text;             -- who compared it; null: nobody did
alter table dossier.paper add column store_due timestamptz;
alter table dossier.paper add column kept_at timestamptz;
alter table dossier.paper add column kept_owner uuid;               -- of the module vault
alter table dossier.paper add column kept_entry uuid;
alter table dossier.paper add constraint paper_digitised check (digitised_by is not null or (store_due is null and kept_at is null));
create index paper_store_due on dossier.paper (store_due, id) where store_due is not null;
