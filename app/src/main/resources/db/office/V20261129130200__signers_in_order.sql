-- Who signs a letter, in order: each sees it when their turn has come, and signs in the file as the one before left it. to_sign.signer is whose turn it is, or who signed last.
create table office.to_sign_turn (
    letter      bigint not null references office.to_sign,
    position    int not null check (position > 0),
    signer      bigint not null,              -- of the directory
    name        text not null,
    words       text not null,                -- how they sign, by the directory of the day: when it was handed over, and then as it was signed
    signed_at   timestamptz,
    signed_file uuid,                         -- with this signature and those before
    certificate bigint,
    primary key (letter, position),
    unique (letter, signer),
    check ((signed_at is null) = (signed_file is null) and (signed_at is null) = (certificate is null))
);
create index to_sign_turn_signer on office.to_sign_turn (signer, letter);

-- The file for whose turn it is, once somebody before has signed.
alter table office.to_sign add column so_far uuid;
alter table office.to_sign add check (so_far is null or state = 'WAITING');
