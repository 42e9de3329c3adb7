-- What another module issued comes with its seal and is taken back there: unlike what is signed and sealed here, its file never changed.
alter table dossier.result add column elsewhere boolean not null default false;
update dossier.result set elsewhere = true where sealed_at is not null and attached_file = file;
alter table dossier.result add check (not elsewhere or sealed_at is not null);
