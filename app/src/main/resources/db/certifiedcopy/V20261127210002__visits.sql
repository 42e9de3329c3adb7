-- Appointments at the counter for having an original certified. A slot has as many seats as the office says; each seat is taken once.
create table certifiedcopy.visit_hours (
    agency     bigint primary key,          -- of the directory
    seats      integer not null check (seats between 0 and 50), -- people at the same time; 0: none are taken
    minutes    integer not null check (minutes in (15, 20, 30, 60)),
    ahead      integer not null check (ahead between 1 and 30), -- working days
    changed_at timestamptz not null,
    changed_by uuid not null                -- the account
);

create table certifiedcopy.visit (
    id         uuid primary key,
    agency     bigint not null references certifiedcopy.visit_hours,
    at         timestamptz not null,
    minutes    integer not null,
    seat       integer not null check (seat between 1 and 50),
    state      text not null default 'BOOKED' check (state in ('BOOKED', 'CANCELLED', 'COME', 'MISSED')),
    account    uuid not null,               -- of the module identity
    number     text not null check (length(number) <= 20),
    name       text not null check (length(name) between 1 and 200),
    phone      text not null default '' check (length(phone) <= 20),
    email      text not null default '' check (length(email) <= 200),
    title      text not null check (length(title) between 1 and 300), -- what is to be certified
    booked_at  timestamptz not null,
    ended_at   timestamptz,
    why        text not null default '' check (length(why) <= 500),   -- why the office cancelled it
    reminded_at timestamptz,
    check ((state = 'BOOKED') = (ended_at is null))
);
create unique index visit_seat on certifiedcopy.visit (agency, at, seat) where state in ('BOOKED', 'COME');
create unique index visit_once on certifiedcopy.visit (account, agency) where state = 'BOOKED';
create index visit_account on certifiedcopy.visit (account, at desc);
create index visit_day on certifiedcopy.visit (agency, at);
create index visit_to_remind on certifiedcopy.visit (at) where state = 'BOOKED' and reminded_at is null;
create index visit_open on certifiedcopy.visit (at) where state = 'BOOKED';
