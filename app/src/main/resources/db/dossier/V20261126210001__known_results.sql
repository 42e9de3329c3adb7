-- By its hash anybody who has a signed result learns on the public page whether it still counts.
alter table dossier.result
    add column sealed_sha256 bytea check (sealed_sha256 is null or (length(sealed_sha256) = 32 and sealed_at is not null));
create index result_known on dossier.result (sealed_sha256) where sealed_sha256 is not null;
