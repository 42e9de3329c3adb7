-- By its hash a result that somebody holds is known again: it counts, or a corrected one took its place.
alter table dossier.result
    add column sealed_sha256 bytea check (octet_length(sealed_sha256) = 32);
create index result_sealed_hash on dossier.result (sealed_sha256) where sealed_sha256 is not null;
