-- Books of a year that were closed: from then on nothing is entered in them.
create table certifiedcopy.book_closing (
    agency    bigint not null,
    year      integer not null,
    last      integer not null check (last >= 1),
    revoked   integer not null check (revoked >= 0), -- of them, on the day of the closing
    pages     bigint not null,
    fee       bigint not null,             -- đồng
    closed_at timestamptz not null,
    closed_by uuid not null,               -- the account
    name      text not null check (length(name) between 1 and 200),
    primary key (agency, year),
    foreign key (agency, year) references certifiedcopy.register
);
create function certifiedcopy.book_is_open() returns trigger language plpgsql as $$
begin
    if exists (select from certifiedcopy.book_closing where agency = new.agency and year = new.year) then
        raise exception 'the book of % of agency % is closed', new.year, new.agency using errcode = '23514';
    end if;
    return new;
end $$;
create trigger book_is_open before insert on certifiedcopy.line for each row execute function certifiedcopy.book_is_open();
