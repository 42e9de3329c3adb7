-- The daily comparison with whoever handles money: what agrees is counted, what does not is kept until somebody settles it.
create table payment.reconciliation (
    provider text not null,
    day      date not null,
    run_at   timestamptz not null,
    matched  bigint not null,
    ours     bigint not null,
    theirs   bigint not null,
    differ   bigint not null,
    primary key (provider, day)
);

create table payment.difference (
    id          bigint generated always as identity primary key,
    provider    text not null,
    day         date not null,
    transaction text not null check (length(transaction) <= 100),
    reference   text not null check (length(reference) <= 100),
    kind        text not null check (kind in ('OURS_ONLY', 'THEIRS_ONLY', 'AMOUNT')),
    ours        bigint,
    theirs      bigint,
    agency      bigint,                      -- of the directory; null: nobody here knows what it is for
    found_at    timestamptz not null,
    settled_at  timestamptz,
    how         text check (how in ('TAKEN_IN', 'BANK_CORRECTED', 'OURS_CORRECTED', 'RETURNED')),
    note        text not null default '' check (length(note) <= 1000),
    unique (provider, transaction),
    check ((settled_at is null) = (how is null))
);
create index difference_open on payment.difference (found_at, id) where settled_at is null;
create index difference_agency on payment.difference (agency, id);
