-- When offices work, as data: the nation's days off, an agency's hours, an agency's closures. Nothing is ever changed or deleted: what is new,
-- and what is taken back, is another version, with the moment from which it was known. What holds on a day as known at a moment is drawn from
-- the versions of that time that none of that time took back.

create table directory.calendar_version (
    id          bigint generated always as identity primary key,
    agency      bigint references directory.agency, -- null: the nation
    number      int not null check (number > 0), -- counts the versions of one agency, or of the nation
    kind        text not null check (kind in ('SHIPPED', 'DAY_OFF', 'SWAP', 'YEAR', 'HOURS', 'CLOSURE', 'WITHDRAWAL')),
    below       boolean not null default false, -- a closure that closes the units below as well
    year        int check (year between 2018 and 2100), -- whose days off are now all announced
    withdraws   bigint references directory.calendar_version,
    document    text not null check (document <> ''),
    clause      text not null default '',
    grade       text not null check (grade in ('READ', 'SEEN_IN_PRACTICE', 'UNVERIFIED')),
    note        text,
    reason      text not null,
    account     uuid, -- who entered it; null: the system or its operator
    recorded_at timestamptz not null,
    unique nulls not distinct (agency, number),
    constraint withdrawn_once unique (withdraws),
    check ((kind = 'WITHDRAWAL') = (withdraws is not null)),
    check ((kind = 'YEAR') = (year is not null)),
    check ((kind in ('SHIPPED', 'DAY_OFF', 'SWAP', 'YEAR')) <= (agency is null)),
    check ((kind in ('HOURS', 'CLOSURE')) <= (agency is not null)),
    check (not below or kind = 'CLOSURE')
);

-- A day that is not as its week would have it. Minutes of the day, for a closure of a part of it.
create table directory.calendar_day (
    id           bigint generated always as identity primary key,
    version      bigint not null references directory.calendar_version,
    day          date not null,
    kind         text not null check (kind in ('PUBLIC_HOLIDAY', 'DAY_IN_LIEU', 'SWAP_DAY_OFF', 'SWAP_WORKING_DAY', 'CLOSURE')),
    from_minute  int check (from_minute between 0 and 1439),
    until_minute int check (until_minute between 1 and 1440),
    name_vi      text not null check (name_vi <> ''),
    name_en      text not null check (name_en <> ''),
    announced    boolean not null,
    swapped_with date,
    document     text not null,
    clause       text not null,
    grade        text not null check (grade in ('READ', 'SEEN_IN_PRACTICE', 'UNVERIFIED')),
    note         text,
    check ((from_minute is null) = (until_minute is null) and (from_minute is null or (kind = 'CLOSURE' and from_minute < until_minute))),
    check ((kind in ('SWAP_DAY_OFF', 'SWAP_WORKING_DAY')) or swapped_with is null)
);

create index calendar_day_version on directory.calendar_day (version);

-- The hours of a week that hold from a day on. A day of the week (1 Monday to 7 Sunday) without rows is closed.
create table directory.calendar_hours (
    id           bigint generated always as identity primary key,
    version      bigint not null references directory.calendar_version,
    valid_from   date not null,
    weekday      int not null check (weekday between 1 and 7),
    from_minute  int not null check (from_minute between 0 and 1439),
    until_minute int not null check (until_minute <= 1440 and until_minute > from_minute),
    unique (version, weekday, from_minute)
);

create function directory.keep_calendar() returns trigger language plpgsql as $$
begin
    raise exception 'a calendar is never changed, it gets another version: %', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger keep_history before update or delete on directory.calendar_version
    for each row execute function directory.keep_calendar();
create trigger keep_history before update or delete on directory.calendar_day
    for each row execute function directory.keep_calendar();
create trigger keep_history before update or delete on directory.calendar_hours
    for each row execute function directory.keep_calendar();

-- The versions that hold as known at a moment. What ships with the product was public before it was entered, and is taken as always known.
create function directory.calendar_known(known timestamptz) returns setof directory.calendar_version
    language sql stable parallel safe
    begin atomic
        select v.* from directory.calendar_version v
        where (v.recorded_at <= known or v.kind = 'SHIPPED') and v.withdraws is null
          and not exists (select from directory.calendar_version w where w.withdraws = v.id and w.recorded_at <= known);
    end;
