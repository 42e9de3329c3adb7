-- Accounts of citizens, businesses and officials, the names they sign in with, their passwords, and the sessions they have open.
-- What is personal is sealed (AES-256-GCM, keys of identity.data_key); what must be found again is found by a keyed digest (SR-80).
create schema if not exists identity;

-- One row: tells this installation from others on the same host, whose cookies a browser would else mix up (SR-25).
create table identity.installation (
    single boolean primary key default true check (single),
    id   text not null default left(replace(gen_random_uuid()::text, '-', ''), 12)
);
insert into identity.installation default values;

-- Keys of this module, each wrapped by the master key, which is never in the database.
create table identity.data_key (
    id         int generated always as identity primary key,
    purpose    text not null check (purpose in ('SEAL', 'LOOKUP')),
    first      boolean not null default false,
    wrapped    bytea not null,
    created_at timestamptz not null
);
create unique index data_key_first on identity.data_key (purpose) where first;

create table identity.account (
    id          uuid primary key,
    kind        text not null check (kind in ('CITIZEN', 'BUSINESS', 'OFFICIAL')),
    -- the name of a business or an official is public; that of a citizen is sealed
    name        text,
    sealed_name bytea,
    state       text not null check (state in ('INVITED', 'ACTIVE', 'DISABLED')),
    -- the agency an official serves, by its key in the directory
    agency      bigint,
    created_at  timestamptz not null,
    check ((kind = 'CITIZEN') = (sealed_name is not null)),
    check ((kind = 'CITIZEN') = (name is null))
);
create index account_agency on identity.account (agency) where agency is not null;

-- What somebody types to say who they are. Found by digest alone, so that the table tells nobody who has an account.
create table identity.sign_in_name (
    digest  bytea primary key,
    account uuid not null references identity.account,
    kind    text not null check (kind in ('CITIZEN_NUMBER', 'EMAIL', 'PHONE', 'TAX_CODE', 'OFFICIAL')),
    sealed  bytea not null
);
create index sign_in_name_account on identity.sign_in_name (account);

create table identity.password (
    account    uuid primary key references identity.account,
    -- Argon2id with its parameters, in the usual text form
    encoded    text not null,
    changed_at timestamptz not null
);

-- Sessions as Spring Session keeps them; principal_name is the account's id.
create table identity.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index session_expiry on identity.session (expiry_time);
create index session_principal on identity.session (principal_name);

create table identity.session_attributes (
    session_primary_id char(36) not null references identity.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
