-- Positions, officials, appointments, suspensions: who serves in which post of an agency, from when to when.
-- Every fact has two times: "valid", the days on which it holds, and "recorded", while it is what the state knows. A change or a correction
-- closes the recorded time of the old row and adds a new row; nothing is overwritten or deleted, and a trigger sees to it.
-- A row of bitemporal tables may only be closed, once.
create function directory.keep_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'history is never deleted: %', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    if to_jsonb(old) - 'recorded' <> to_jsonb(new) - 'recorded'
        or lower(old.recorded) <> lower(new.recorded) or not upper_inf(old.recorded) or upper_inf(new.recorded) then
        raise exception 'history is only closed: %', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

-- One book per agency: whoever changes its posts or powers holds its row, and each entry has a later time than the one before.
create table directory.book (
    agency   bigint primary key references directory.agency,
    recorded timestamptz not null
);

create table directory.official (
    id bigint generated always as identity primary key
);

create table directory.official_version (
    id bigint generated always as identity primary key,
    official bigint not null references directory.official,
    name     text not null check (name <> '' and length(name) <= 100),
    email    text check (length(email) <= 200),
    folded   text not null generated always as (kernel.fold(name)) stored,
    valid    daterange not null check (not isempty(valid) and not lower_inf(valid)),
    recorded tstzrange not null check (not isempty(recorded) and lower_inc(recorded) and not lower_inf(recorded) and not upper_inc(recorded)),
    constraint official_called_one_way exclude using gist (official with =, valid with &&, recorded with &&)
);
create index official_version_official on directory.official_version (official);
create index official_version_folded on directory.official_version using gin (folded kernel.gin_trgm_ops) where upper_inf(recorded);
create trigger keep_history before update or delete on directory.official_version
    for each row execute function directory.keep_history();

create table directory.position (
    id     bigint generated always as identity primary key,
    agency bigint not null references directory.agency,
    unique (id, agency)
);
create index position_agency on directory.position (agency);

create table directory.position_version (
    id bigint generated always as identity primary key,
    position    bigint not null,
    agency      bigint not null,
    title       text not null check (title <> '' and length(title) <= 150),
    short_title text not null check (short_title <> '' and length(short_title) <= 100),
    role        text not null check (role in ('HEAD', 'DEPUTY', 'STAFF')),
    rank        int not null check (rank between 1 and 99),
    seats       int not null check (seats between 1 and 99 and (role <> 'HEAD' or seats = 1)),
    collegium   text check (collegium <> '' and length(collegium) <= 100),
    source      text not null,
    clause      text not null,
    grade       text not null check (grade in ('READ', 'SEEN_IN_PRACTICE', 'UNVERIFIED')),
    valid       daterange not null check (not isempty(valid) and not lower_inf(valid)),
    recorded    tstzrange not null check (not isempty(recorded) and lower_inc(recorded) and not lower_inf(recorded) and not upper_inc(recorded)),
    foreign key (position, agency) references directory.position (id, agency),
    constraint position_stands_one_way exclude using gist (position with =, valid with &&, recorded with &&),
    constraint one_head_an_agency exclude using gist (agency with =, valid with &&, recorded with &&) where (role = 'HEAD')
);
create index position_version_position on directory.position_version (position, agency);
create index position_version_agency on directory.position_version (agency);
create trigger keep_history before update or delete on directory.position_version
    for each row execute function directory.keep_history();

create table directory.appointment (
    id       bigint generated always as identity primary key,
    position bigint not null references directory.position,
    official bigint not null references directory.official,
    unique (id, position, official)
);
create index appointment_position on directory.appointment (position);
create index appointment_official on directory.appointment (official);

-- Seat 0 is that of somebody who stands in for a head ("Q.", phụ trách); the others are numbered from 1.
create table directory.appointment_version (
    id bigint generated always as identity primary key,
    appointment  bigint not null,
    position     bigint not null,
    official     bigint not null,
    kind         text not null check (kind in ('APPOINTED', 'ACTING', 'IN_CHARGE')),
    concurrent   boolean not null,
    seat         int not null check (seat between 0 and 99 and (seat = 0) = (kind <> 'APPOINTED')),
    paper        text not null check (paper <> '' and length(paper) <= 80),
    paper_signed date not null,
    end_paper    text check (end_paper <> '' and length(end_paper) <= 80), -- the document by which it ended, where one did
    valid        daterange not null check (not isempty(valid) and not lower_inf(valid)),
    recorded     tstzrange not null check (not isempty(recorded) and lower_inc(recorded) and not lower_inf(recorded) and not upper_inc(recorded)),
    foreign key (appointment, position, official) references directory.appointment (id, position, official),
    constraint appointment_has_one_term exclude using gist (appointment with =, recorded with &&),
    constraint seat_taken exclude using gist (position with =, seat with =, valid with &&, recorded with &&),
    constraint one_main_post exclude using gist (official with =, valid with &&, recorded with &&) where (seat > 0 and not concurrent),
    constraint post_held_once exclude using gist (position with =, official with =, valid with &&, recorded with &&)
);
create index appointment_version_appointment on directory.appointment_version (appointment, position, official);
create index appointment_version_position on directory.appointment_version (position);
create index appointment_version_official on directory.appointment_version (official);
create trigger keep_history before update or delete on directory.appointment_version
    for each row execute function directory.keep_history();

create sequence directory.suspension_id;
create table directory.suspension (
    id bigint generated always as identity primary key,
    suspension   bigint not null,
    appointment  bigint not null references directory.appointment,
    paper        text not null check (paper <> '' and length(paper) <= 80),
    paper_signed date not null,
    end_paper    text check (end_paper <> '' and length(end_paper) <= 80), -- the document by which it ended, where one did
    valid        daterange not null check (not isempty(valid) and not lower_inf(valid)),
    recorded     tstzrange not null check (not isempty(recorded) and lower_inc(recorded) and not lower_inf(recorded) and not upper_inc(recorded)),
    constraint suspension_has_one_term exclude using gist (suspension with =, recorded with &&),
    constraint suspended_once exclude using gist (appointment with =, valid with &&, recorded with &&)
);
create index suspension_appointment on directory.suspension (appointment);
create trigger keep_history before update or delete on directory.suspension
    for each row execute function directory.keep_history();
