-- When the dossier that asked for a copy heard that it is certified, attached and in the person's store: it ends with the last of its copies.
alter table certifiedcopy.copy add column told_at timestamptz;
create index copy_to_tell on certifiedcopy.copy (certified_at) where state = 'CERTIFIED' and dossier is not null and told_at is null;
