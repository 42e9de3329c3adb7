-- What was paid so far, as a copy that is sent back may have other pages after; and the day that stands in the attestation that is being signed.
alter table certifiedcopy.copy add column paid bigint not null default 0 check (paid >= 0);
alter table certifiedcopy.register add column day date;
alter table certifiedcopy.register add check ((holder is null) = (day is null));
-- When a copy was attached to the dossier that asked for it.
alter table certifiedcopy.copy add column issued_at timestamptz;
create index copy_to_issue on certifiedcopy.copy (certified_at) where state = 'CERTIFIED' and dossier is not null and issued_at is null;
