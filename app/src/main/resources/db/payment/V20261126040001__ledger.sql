-- What people owe to agencies, how they try to pay it, what money came, the ledger in đồng, receipts and refunds. The rules of money are constraints here:
-- each posting is one row with one amount, so that it balances; an obligation is settled by one deposit of exactly what is owed, never by two; a transaction of a
-- bank is booked once; receipts are numbered without gaps.
create schema payment;

create table payment.obligation (
    id          bigint generated always as identity primary key,
    ref         uuid not null unique,        -- stands in addresses; cannot be guessed
    agency      bigint not null,             -- of the directory: who collects
    subject     text not null check (length(subject) between 1 and 300), -- what it is for, as whoever asked names it
    title       text not null check (length(title) between 1 and 500),
    payer       text not null default '' check (length(payer) <= 300),
    payer_paper text not null default '' check (length(payer_paper) <= 50),
    payer_place text not null default '' check (length(payer_place) <= 500),
    account     uuid,                        -- whose it is, if somebody with an account
    amount      bigint not null check (amount between 1 and 999999999999), -- đồng
    one_try     boolean not null default false, -- a failed attempt ends it: the agency opens another
    state       text not null check (state in ('OPEN', 'PAID', 'CANCELLED', 'EXPIRED', 'FAILED', 'REFUNDED')),
    opened_at   timestamptz not null,
    expires_at  timestamptz,
    closed_at   timestamptz,
    check ((state = 'OPEN') = (closed_at is null)),
    unique (id, amount)
);
create unique index obligation_subject on payment.obligation (subject) where state in ('OPEN', 'PAID');
create index obligation_named on payment.obligation (subject, id);
create index obligation_account on payment.obligation (account, id) where account is not null;
create index obligation_agency on payment.obligation (agency, opened_at desc, id desc);
create index obligation_paid on payment.obligation (closed_at) where state = 'PAID';
create index obligation_expiry on payment.obligation (expires_at) where state = 'OPEN' and expires_at is not null;

create table payment.line (
    obligation bigint not null references payment.obligation,
    number     integer not null check (number between 1 and 200),
    kind       text not null check (kind in ('CHARGE', 'FEE', 'FINE')),
    name       text not null check (length(name) between 1 and 500),
    amount     bigint not null check (amount >= 0), -- what is to be paid
    full_price bigint not null check (full_price >= amount), -- before an exemption
    ground     text not null default '' check (length(ground) <= 500), -- by which law less is taken
    primary key (obligation, number),
    check (amount = full_price or ground <> '')
);

-- The lines of an obligation add up to what is owed, checked when the transaction ends.
create function payment.lines_add_up() returns trigger language plpgsql as $$
declare
    owed bigint;
begin
    select amount into owed from payment.obligation where id = new.obligation;
    if owed is distinct from (select sum(amount) from payment.line where obligation = new.obligation) then
        raise exception 'the lines of obligation % do not add up to %', new.obligation, owed using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger lines_add_up after insert or update on payment.line deferrable initially deferred
    for each row execute function payment.lines_add_up();

create table payment.attempt (
    id         bigint generated always as identity primary key,
    reference  text not null unique check (reference ~ '^[A-Z0-9]{8,25}$'), -- what the bank is told, and what stands in the transfer
    obligation bigint not null references payment.obligation,
    way        text not null check (way in ('ONLINE', 'CASH', 'TRANSFER')),
    provider   text not null default '',     -- who handles it; empty: the counter
    amount     bigint not null check (amount > 0),
    state      text not null check (state in ('CREATED', 'WAITING', 'PAID', 'FAILED', 'EXPIRED')),
    url        text not null default '',     -- where the payer is sent to
    bank       text not null default '',     -- which bank paid, as the provider says
    why        text not null default '' check (length(why) <= 200), -- why it failed, in the provider's words
    opened_at  timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz,
    look_at    timestamptz,                  -- when the provider is asked next, if it says nothing by itself
    looks      integer not null default 0,
    check ((state in ('CREATED', 'WAITING')) = (ended_at is null)),
    unique (id, obligation)
);
create index attempt_obligation on payment.attempt (obligation, id);
create unique index attempt_running on payment.attempt (obligation) where state in ('CREATED', 'WAITING');
create index attempt_look on payment.attempt (look_at) where look_at is not null;

create table payment.deposit (
    id         bigint generated always as identity primary key,
    provider   text not null,
    transaction text not null check (length(transaction) between 1 and 100),
    attempt    bigint not null,
    obligation bigint not null,
    amount     bigint not null check (amount > 0),
    surplus    text check (surplus in ('DOUBLE', 'WRONG_AMOUNT', 'LATE')), -- why it settles nothing; null: it settles the obligation
    settled    bigint generated always as (case when surplus is null then amount end) stored,
    paid_at    timestamptz not null,         -- by the provider's word
    booked_at  timestamptz not null,
    booked_by  uuid,                         -- the cashier
    unique (provider, transaction),
    foreign key (attempt, obligation) references payment.attempt (id, obligation),
    foreign key (obligation, settled) references payment.obligation (id, amount) -- what settles is exactly what is owed
);
create unique index deposit_settles on payment.deposit (obligation) where surplus is null; -- nothing is paid twice
create index deposit_attempt on payment.deposit (attempt, obligation);
create index deposit_obligation on payment.deposit (obligation, settled);
create index deposit_booked on payment.deposit (booked_at, id);

create table payment.refund (
    id          bigint generated always as identity primary key,
    deposit     bigint not null unique references payment.deposit,
    reference   text not null unique check (reference ~ '^[A-Z0-9]{8,25}$'),
    agency      bigint not null,
    cause       text not null check (cause in ('DOUBLE', 'WRONG_AMOUNT', 'LATE', 'ASKED')),
    amount      bigint not null check (amount > 0),
    state       text not null check (state in ('ASKED', 'APPROVED', 'SENDING', 'DONE', 'FAILED', 'REFUSED')),
    reason      text not null default '' check (length(reason) <= 1000),
    transaction text not null default '',
    asked_at    timestamptz not null,
    ended_at    timestamptz,
    look_at     timestamptz,
    looks       integer not null default 0
);
create index refund_agency on payment.refund (agency, id desc);
create index refund_look on payment.refund (look_at) where look_at is not null;

create table payment.account (
    id     bigint generated always as identity primary key,
    kind   text not null check (kind in ('BANK', 'CASH', 'TRANSFER', 'CLAIM', 'CHARGE', 'FEE', 'FINE', 'TO_RETURN')),
    agency bigint not null,
    holder text not null default '',         -- the provider, for money at a bank
    unique (kind, agency, holder)
);

-- One amount, taken from one account and given to another: a posting cannot be out of balance. Nothing here is ever changed.
create table payment.posting (
    id         bigint generated always as identity primary key,
    entry      text not null unique check (length(entry) <= 60), -- what it stems from: nothing is posted twice
    debit      bigint not null references payment.account,
    credit     bigint not null references payment.account,
    amount     bigint not null check (amount > 0),
    obligation bigint not null references payment.obligation,
    at         timestamptz not null,
    check (debit <> credit)
);
create index posting_debit on payment.posting (debit);
create index posting_credit on payment.posting (credit);
create index posting_obligation on payment.posting (obligation);

create function payment.never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is written once: correct it by another posting' using errcode = '23514';
end $$;
create trigger posting_stays before update or delete on payment.posting for each row execute function payment.never_changed();
create trigger posting_is_kept before truncate on payment.posting for each statement execute function payment.never_changed();

-- What stands on each account: positive for what was taken in, negative for what is owed to others.
create view payment.balance as
    select a.id, a.kind, a.agency, a.holder,
        coalesce((select sum(amount) from payment.posting where debit = a.id), 0)
            - coalesce((select sum(amount) from payment.posting where credit = a.id), 0) as amount
    from payment.account a;

create table payment.receipt_series (
    agency bigint not null,
    series text not null,
    last   integer not null check (last >= 0),
    primary key (agency, series)
);

create table payment.receipt (
    id         bigint generated always as identity primary key,
    code       text not null unique check (code ~ '^[A-Z0-9]{12}$'), -- by which anybody can have it looked up
    agency     bigint not null,
    series     text not null,
    number     integer not null check (number > 0),
    deposit    bigint not null references payment.deposit,
    obligation bigint not null references payment.obligation,
    kind       text not null check (kind in ('CHARGE', 'FEE', 'FINE')),
    amount     bigint not null check (amount > 0),
    state      text not null check (state in ('ISSUED', 'VOID')),
    facts      jsonb not null,               -- what it says, as it was then
    issued_at  timestamptz not null,
    voided_at  timestamptz,
    unique (agency, series, number),
    unique (deposit, kind),
    check ((state = 'VOID') = (voided_at is not null))
);
create index receipt_obligation on payment.receipt (obligation);
create index receipt_day on payment.receipt (agency, issued_at, id);
