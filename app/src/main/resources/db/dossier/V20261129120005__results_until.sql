-- The last day on which a result holds, where it says one.
alter table dossier.result add column valid_until date;
alter table dossier.result add check (valid_until >= issued_on);
