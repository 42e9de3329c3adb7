-- Certificates to which packets for an agency are encrypted. Their private keys are the agencies' own and never here.
alter table signing.certificate
    drop constraint certificate_kind_check,
    drop constraint certificate_check2,
    add constraint certificate_kind_check check (kind in ('ROOT', 'ISSUING', 'AXIS', 'AGENCY', 'SYSTEM', 'ENCRYPTION')),
    add constraint certificate_check2 check ((kind in ('AGENCY', 'SYSTEM', 'ENCRYPTION')) = (agency is not null)),
    add constraint certificate_encryption_away check (kind <> 'ENCRYPTION' or not key_here);
alter table signing.request
    drop constraint request_kind_check,
    add constraint request_kind_check check (kind in ('AGENCY', 'SYSTEM', 'ENCRYPTION')),
    add constraint request_encryption_away check (kind <> 'ENCRYPTION' or csr is not null);
