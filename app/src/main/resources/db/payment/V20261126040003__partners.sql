-- Software of agencies that opens payments here: their accounts, what they opened, and what is to be told to them. Secrets are sealed; two hold while one is changed.
create table payment.partner (
    id           bigint generated always as identity primary key,
    code         text not null unique check (code ~ '^[A-Za-z0-9]{3,50}$'),
    name         text not null check (length(name) between 1 and 200),
    agency       bigint not null,
    dialect      text not null check (dialect in ('A', 'KEYPAY')),
    secret       bytea not null,             -- what they sign with
    own_secret   bytea,                      -- KeyPay: what we sign with
    former       bytea,
    former_until timestamptz,
    confirm_url  text not null default '' check (length(confirm_url) <= 500),
    return_url   text not null default '' check (length(return_url) <= 500),
    lookup_url   text not null default '' check (length(lookup_url) <= 500),
    bill_form    text not null check (bill_form in ('PDF', 'JSON')),
    result_form  text not null check (result_form in ('CONFIRM', 'COURT')),
    made_at      timestamptz not null,
    closed_at    timestamptz,
    check ((former is null) = (former_until is null)),
    check ((dialect = 'KEYPAY') = (own_secret is not null))
);
create index partner_agency on payment.partner (agency);

create table payment.partner_order (
    obligation bigint primary key references payment.obligation,
    partner    bigint not null references payment.partner,
    reference  text not null check (length(reference) <= 255), -- theirs; empty: opened on the portal
    dossier    text not null default '' check (length(dossier) <= 255),
    digest     bytea not null,               -- of what they sent, so that the same again is the same
    said       jsonb not null,               -- what goes back to them unchanged
    opened_at  timestamptz not null
);
create unique index partner_order_reference on payment.partner_order (partner, reference) where reference <> '';
create index partner_order_partner on payment.partner_order (partner, obligation);
create index partner_order_dossier on payment.partner_order (partner, dossier);

create table payment.confirm (
    id           bigint generated always as identity primary key,
    partner      bigint not null references payment.partner,
    obligation   bigint not null references payment.obligation,
    paid         boolean not null,
    body         text not null,              -- the same bytes each time
    made_at      timestamptz not null,
    next_at      timestamptz,                -- null: delivered, or given up
    tries        integer not null default 0,
    delivered_at timestamptz,
    last_at      timestamptz,
    last_answer  text not null default '' check (length(last_answer) <= 1000),
    unique (obligation, paid)
);
create index confirm_partner on payment.confirm (partner, id desc);
create index confirm_next on payment.confirm (next_at) where next_at is not null;
