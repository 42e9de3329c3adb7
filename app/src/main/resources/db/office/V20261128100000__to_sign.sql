-- Letters out before they have a number: prepared by a clerk, handed to whoever signs, signed, and then numbered (NĐ 30/2020/NĐ-CP, Đ.13, Đ.15: the number is given to what is signed).
create table office.to_sign (
    id          bigint generated always as identity primary key,
    agency      bigint not null references office.office,
    state       text not null check (state in ('DRAFT', 'WAITING', 'SIGNED', 'NUMBERED', 'DISCARDED')),
    version     int not null default 0,       -- raised each time it is handed to a signer: what was looked at is what is signed
    kind        text not null,
    unit        text not null default '' check (length(unit) <= 30),
    subject     text not null check (subject <> '' and length(subject) <= 500),
    party       text not null check (party <> '' and length(party) <= 2000),
    urgency     text not null check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'IMMEDIATE')),
    file        uuid not null,                -- of the kernel's intake: as it was prepared
    file_name   text not null,
    clerk       uuid,                         -- the account that prepared it
    clerk_name  text not null,
    begun_at    timestamptz not null,
    signer      bigint,                       -- of the directory: who is asked to sign
    signer_name text not null default '',
    signer_words text not null default '',    -- how they sign, by the directory of the day: when it was handed over, and then as it was signed
    submitted_at timestamptz,
    returned_at timestamptz,
    reason      text not null default '' check (length(reason) <= 1000), -- why it was sent back or given up
    signed_at   timestamptz,
    signed_file uuid,                         -- with the signature in it
    certificate bigint,
    line        bigint unique references office.entry,
    folded      text generated always as (kernel.fold(subject || ' ' || party || ' ' || signer_name || ' ' || clerk_name)) stored,
    check (state <> 'WAITING' or (signer is not null and submitted_at is not null)),
    check (state not in ('SIGNED', 'NUMBERED') or (signed_file is not null and signed_at is not null and certificate is not null)),
    check ((state = 'NUMBERED') = (line is not null)),
    check ((signed_file is null) = (signed_at is null))
);
create index to_sign_agency on office.to_sign (agency, state, id desc);
create index to_sign_signer on office.to_sign (signer, submitted_at) where state = 'WAITING';
create index to_sign_words on office.to_sign using gin (to_tsvector('simple', folded));
