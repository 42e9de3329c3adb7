-- Money goes back in part: of chosen lines, never more than is left; receipts are not altered but adjusted by others. What was paid for something that came to
-- nothing is a question to the treasurer. The lines of what is owed add up also when one goes or the sum changes.
alter table payment.refund drop constraint refund_deposit_key;
create index refund_deposit on payment.refund (deposit);
create unique index refund_asked on payment.refund (deposit) where state = 'ASKED'; -- one is decided before the next is asked for

create table payment.refund_line (
    refund     bigint not null references payment.refund,
    obligation bigint not null,
    number     integer not null,
    amount     bigint not null check (amount > 0),
    primary key (refund, number),
    foreign key (obligation, number) references payment.line
);
create index refund_line_of on payment.refund_line (obligation, number);
insert into payment.refund_line (refund, obligation, number, amount)
    select r.id, l.obligation, l.number, l.amount from payment.refund r
    join payment.deposit d on d.id = r.deposit join payment.line l on l.obligation = d.obligation
    where r.cause = 'ASKED' and l.amount > 0;

-- Of money that came no more goes back than came. The deposit is held, so that two at once see each other.
create function payment.no_more_than_came() returns trigger language plpgsql as $$
declare
    came bigint;
begin
    select amount into came from payment.deposit where id = new.deposit for no key update;
    if came < (select sum(amount) from payment.refund where deposit = new.deposit and state <> 'REFUSED') then
        raise exception 'more than came of deposit % would go back', new.deposit using errcode = '23514';
    end if;
    return null;
end $$;
create trigger no_more_than_came after insert or update of amount, state, deposit on payment.refund
    for each row execute function payment.no_more_than_came();

-- Of a line no more goes back than was paid for it, and the lines of a refund add up to it; checked when the transaction ends.
create function payment.refund_lines_add_up() returns trigger language plpgsql as $$
begin
    if (select sum(amount) from payment.refund_line where refund = new.refund) is distinct from (select amount from payment.refund where id = new.refund) then
        raise exception 'the lines of refund % do not add up', new.refund using errcode = '23514';
    end if;
    if (select sum(x.amount) from payment.refund_line x join payment.refund r on r.id = x.refund
            where x.obligation = new.obligation and x.number = new.number and r.state <> 'REFUSED')
        > (select amount from payment.line where obligation = new.obligation and number = new.number) then
        raise exception 'more than was paid for line % of obligation % would go back', new.number, new.obligation using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger refund_lines_add_up after insert or update on payment.refund_line deferrable initially deferred
    for each row execute function payment.refund_lines_add_up();

-- A receipt that adjusts another says by how much less that one holds.
alter table payment.receipt add column adjusts bigint references payment.receipt;
alter table payment.receipt add column refund bigint references payment.refund;
alter table payment.receipt add check ((adjusts is null) = (refund is null));
alter table payment.receipt drop constraint receipt_deposit_kind_key;
create index receipt_deposit on payment.receipt (deposit);
create unique index receipt_deposit_kind on payment.receipt (deposit, kind) where adjusts is null;
create unique index receipt_adjusts on payment.receipt (adjusts, refund) where adjusts is not null;
create index receipt_refund on payment.receipt (refund) where refund is not null;

-- What was paid for came to nothing: whether it is kept.
create table payment.question (
    id         bigint generated always as identity primary key,
    obligation bigint not null unique references payment.obligation,
    agency     bigint not null,
    why        text not null check (length(why) between 1 and 500), -- what happened, as whoever asks says it
    state      text not null check (state in ('OPEN', 'KEPT', 'RETURNED')),
    asked_at   timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    reason     text not null default '' check (length(reason) <= 1000), -- told to the payer
    check ((state = 'OPEN') = (decided_at is null)),
    check (state <> 'KEPT' or reason <> '')
);
create index question_agency on payment.question (agency, id desc);
create index question_open on payment.question (agency, id) where state = 'OPEN';

create or replace function payment.lines_add_up() returns trigger language plpgsql as $$
declare
    which bigint;
    owed bigint;
begin
    if tg_table_name = 'obligation' then which := new.id;
    elsif tg_op = 'DELETE' then which := old.obligation;
    else which := new.obligation;
    end if;
    select amount into owed from payment.obligation where id = which;
    if owed is distinct from (select sum(amount) from payment.line where obligation = which) then
        raise exception 'the lines of obligation % do not add up to %', which, owed using errcode = '23514';
    end if;
    return null;
end $$;
create constraint trigger lines_that_go_add_up after delete on payment.line deferrable initially deferred
    for each row execute function payment.lines_add_up();
create constraint trigger amounts_add_up after update of amount on payment.obligation deferrable initially deferred
    for each row execute function payment.lines_add_up();
