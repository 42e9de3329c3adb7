-- The trust centre: keys for time stamps (RFC 3161) and for answers about revocation (OCSP), and certificates of officials, which name the person and
-- the post. Since when no time stamps are to be had: what is to be signed waits, and stops after a while.
alter table signing.certificate
    add column official bigint,
    -- the post that the certificate names, and its title as it stands in it
    add column position bigint,
    add column title    text not null default '' check (length(title) <= 300),
    -- when its holder was told that it ends soon
    add column warned_at timestamptz,
    drop constraint certificate_kind_check,
    drop constraint certificate_check2,
    add constraint certificate_kind_check
        check (kind in ('ROOT', 'ISSUING', 'AXIS', 'TIME', 'OCSP', 'AGENCY', 'SYSTEM', 'ENCRYPTION', 'OFFICIAL')),
    add constraint certificate_check2 check ((kind in ('AGENCY', 'SYSTEM', 'ENCRYPTION', 'OFFICIAL')) = (agency is not null)),
    add constraint certificate_official check ((kind = 'OFFICIAL') = (official is not null) and (official is null) = (position is null));
create index certificate_of_official on signing.certificate (official, id) where official is not null;

alter table signing.request
    add column official bigint,
    add column position bigint,
    add column title    text not null default '' check (length(title) <= 300),
    drop constraint request_kind_check,
    add constraint request_kind_check check (kind in ('AGENCY', 'SYSTEM', 'ENCRYPTION', 'OFFICIAL')),
    add constraint request_official check ((kind = 'OFFICIAL') = (official is not null) and (official is null) = (position is null));

-- One row: since when the time stamp server is away; null while it answers.
create table signing.stamp_state (
    one        boolean primary key default true check (one),
    away_since timestamptz,
    fault      text not null default ''
);
insert into signing.stamp_state default values;
