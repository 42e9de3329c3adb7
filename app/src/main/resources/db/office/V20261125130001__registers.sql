-- Registers of documents out and in (NĐ 30/2020/NĐ-CP, Phụ lục IV): each agency's books, the rules by which they number, and the lines in them.
create schema if not exists office;

-- An agency that keeps its registers here, with the abbreviation that stands in its symbols: VPCP, BTP, UBND.
create table office.office (
    agency       bigint primary key,
    abbreviation text not null check (abbreviation <> '' and length(abbreviation) <= 30),
    opened_at    timestamptz not null
);

-- The agency's own units as its symbols and assignments name them: TTĐT, KSTT, VX.
create table office.unit (
    id           bigint generated always as identity primary key,
    agency       bigint not null references office.office,
    abbreviation text not null check (abbreviation <> '' and length(abbreviation) <= 30),
    name         text not null check (name <> '' and length(name) <= 200),
    closed_at    timestamptz
);
create unique index unit_in_use on office.unit (agency, abbreviation) where closed_at is null;
create index unit_agency on office.unit (agency);

-- A book and its rules. "notation" is what follows the number: {agency}-{unit}, {kind}-{agency}, {year}/{kind}-{agency}.
create table office.book (
    id        bigint generated always as identity primary key,
    agency    bigint not null references office.office,
    direction text not null check (direction in ('OUTGOING', 'INCOMING')),
    name      text not null check (name <> '' and length(name) <= 200),
    kinds     text[] not null,
    notation  text,
    per_kind  boolean not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    check ((direction = 'OUTGOING') = (notation is not null)),
    check (direction = 'OUTGOING' or not per_kind)
);
create index book_agency on office.book (agency);

-- The numbers of a book in a year, of one kind where the book counts by kind. Its row is held from the issue of a number until the line is
-- committed, so numbers have no gaps; a sequence would leave some behind.
create table office.register (
    id   bigint generated always as identity primary key,
    book bigint not null references office.book,
    year int not null check (year between 1945 and 2200),
    kind text not null,
    began int not null default 0 check (began >= 0), -- the last number that was given elsewhere, before the book was kept here
    last int not null check (last >= began),
    unique (book, year, kind)
);

-- A line. It is never deleted: a number that was reserved and not used stays, cancelled, with the reason.
create table office.entry (
    id         bigint generated always as identity primary key,
    register   bigint not null references office.register,
    agency     bigint not null references office.office,
    direction  text not null check (direction in ('OUTGOING', 'INCOMING')),
    book       bigint not null references office.book,
    year       int not null,
    number     int not null check (number > 0),
    state      text not null check (state in ('RESERVED', 'REGISTERED', 'CANCELLED')),
    entered_at timestamptz not null,
    kind       text not null,
    reference  text not null check (length(reference) <= 100),
    dated      date,
    arrived    date,
    subject    text not null check (length(subject) <= 500),
    party      text not null check (length(party) <= 2000),
    signer     text not null check (length(signer) <= 200),
    holder     text not null check (length(holder) <= 300),
    copies     int check (copies between 0 and 100000),
    passed     date,
    urgency    text not null check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'IMMEDIATE')),
    note       text not null check (length(note) <= 1000),
    reason     text check (length(reason) <= 1000),
    version    int not null default 0,
    folded     text generated always as (kernel.fold(reference || ' ' || number || ' ' || subject || ' ' || party || ' ' || signer)) stored,
    unique (register, number),
    check (state <> 'REGISTERED' or (subject <> '' and party <> '' and dated is not null)),
    check (state <> 'RESERVED' or direction = 'OUTGOING'),
    check (state <> 'CANCELLED' or reason <> ''),
    check ((direction = 'INCOMING') = (arrived is not null))
);
create index entry_listed on office.entry (agency, direction, year desc, entered_at desc, id desc);
create index entry_book on office.entry (book, year, number);
create index entry_words on office.entry using gin (to_tsvector('simple', folded));
create index entry_reference on office.entry (agency, reference);

-- What a line said before it was corrected, and why it was.
create table office.correction (
    id           bigint generated always as identity primary key,
    entry        bigint not null references office.entry,
    corrected_at timestamptz not null,
    reason       text not null check (reason <> '' and length(reason) <= 1000),
    former       jsonb not null
);
create index correction_entry on office.correction (entry);

-- A line keeps its place, its number and its book, and is never deleted; a cancelled one stays cancelled.
create function office.keep_line() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a line of a register is never deleted' using errcode = 'integrity_constraint_violation';
    end if;
    if (old.register, old.agency, old.book, old.year, old.number, old.entered_at) is distinct from
       (new.register, new.agency, new.book, new.year, new.number, new.entered_at)
        or old.state = 'CANCELLED' then
        raise exception 'the number and the place of a line stay' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger entry_stays before update or delete on office.entry for each row execute function office.keep_line();
