-- Partners: agencies' one-stop systems that synchronise their dossiers. Their passwords are made by us, 256 random bits: such a secret cannot be
-- guessed, so its plain SHA-256 is enough; slow hashes protect secrets that people choose.
create schema if not exists dossier;

create table dossier.partner (
    id            bigint generated always as identity primary key,
    username      text collate "C" not null unique check (username ~ '^[a-z0-9-]{4,40}$'),
    name          text not null check (name <> ''),
    password_hash bytea not null check (length(password_hash) = 32),
    repeats       text not null default 'REFUSED' check (repeats in ('REFUSED', 'UPDATES')), -- an insert of what is there
    success       text not null default 'TEXT' check (success in ('TEXT', 'NUMBER', 'TWO_DIGITS')), -- "0", 0 or "00"
    version       bigint not null default 1,
    opened_at     timestamptz not null,
    locked_at     timestamptz,
    used_at       timestamptz -- when it last called, to the minute
);

create table dossier.partner_agency (
    partner bigint not null references dossier.partner,
    agency  bigint not null, -- of the directory; the account speaks for it and for the units below it
    primary key (partner, agency)
);
create index partner_agency_agency on dossier.partner_agency (agency);

-- A session lives half an hour from its last use; uses are written down by the minute. Of the token only the hash is kept.
create table dossier.partner_session (
    token_hash bytea primary key check (length(token_hash) = 32),
    partner    bigint not null references dossier.partner,
    made_at    timestamptz not null,
    used_at    timestamptz not null
);
create index partner_session_partner on dossier.partner_session (partner);
create index partner_session_used on dossier.partner_session (used_at);
