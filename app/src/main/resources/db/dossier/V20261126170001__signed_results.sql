-- Results that are signed by the official and sealed by the agency. `file` is always what counts now: as attached, then signed, then sealed.
alter table dossier.result
    add column attached_file      uuid,
    add column signed_at          timestamptz,
    add column signer             text not null default '',
    add column signer_words       text not null default '',
    add column signer_certificate bigint,
    add column sealed_at          timestamptz,
    add column seal_certificate   bigint,
    add constraint result_signed check ((signed_at is null) = (signer_certificate is null) and (signed_at is null) = (attached_file is null)),
    add constraint result_sealed check ((sealed_at is null) = (seal_certificate is null) and (sealed_at is null or signed_at is not null));
create index result_to_sign on dossier.result (dossier) where signed_at is null and replaced_at is null;
