-- What the simulated bank remembers. It is the outside world: nothing of ours refers to it, and it is told of us by its wire alone. Empty where no simulator is.
create table payment.bank_order (
    id         uuid primary key,
    reference  text not null unique check (length(reference) <= 60),
    amount     bigint not null check (amount > 0),
    text       text not null check (length(text) <= 200),
    notify     text not null check (length(notify) <= 500),
    back       text not null check (length(back) <= 500),
    failed     boolean not null default false,
    made_at    timestamptz not null,
    expires_at timestamptz not null
);

create table payment.bank_payment (
    transaction text primary key,
    order_id    uuid not null references payment.bank_order,
    amount      bigint not null check (amount > 0),
    bank        text not null,
    at          timestamptz not null
);
create index bank_payment_order on payment.bank_payment (order_id);
create index bank_payment_day on payment.bank_payment (at);

create table payment.bank_return (
    reference   text primary key check (length(reference) <= 60),
    transaction text not null references payment.bank_payment,
    amount      bigint not null check (amount > 0),
    at          timestamptz not null
);
create index bank_return_payment on payment.bank_return (transaction);

create table payment.bank_call (
    id     bigint generated always as identity primary key,
    notify text not null,
    body   text not null,
    forged boolean not null default false,
    due_at timestamptz not null,
    tries  integer not null default 0
);
create index bank_call_due on payment.bank_call (due_at);

create table payment.bank_mood (
    id   boolean primary key default true check (id), -- one row
    mood text not null
);
insert into payment.bank_mood (mood) values ('NORMAL');
