-- That a result which another module issued counts no more: it stays where it is, and says so.
alter table dossier.result add column revoked_at timestamptz;
alter table dossier.result add column revoked_why text not null default '' check (length(revoked_why) <= 2000);
alter table dossier.result add check (revoked_at is not null or revoked_why = '');
