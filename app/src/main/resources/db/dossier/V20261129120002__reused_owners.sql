-- In whose store the entry lies from which a paper was taken: so that the desk sees what has become of it since.
alter table dossier.reused_paper add column owner uuid; -- of the module vault; null: taken before this was kept
