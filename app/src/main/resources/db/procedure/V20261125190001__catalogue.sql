-- The catalogue of administrative procedures and the revisions of each. What is in force on a day follows from the days written here, never from a job
-- that may not run: a revision holds from valid_from until the day before valid_until.
create schema procedure;

create table procedure.procedure (
    id          bigint generated always as identity primary key,
    code        text not null unique check (length(code) <= 40),
    code_ours   boolean not null,                  -- the source had none
    agency      bigint,                            -- of the directory: who publishes it; null while that is not certain
    agency_name text not null,                     -- as published
    entered_at  timestamptz not null
);
create index procedure_agency on procedure.procedure (agency);

create table procedure.revision (
    id          bigint generated always as identity primary key,
    procedure   bigint not null references procedure.procedure,
    number      int not null check (number > 0),
    state       text not null check (state in ('DRAFT', 'REVIEW', 'PUBLISHED', 'WITHDRAWN', 'DISCARDED')),
    origin      text not null check (origin in ('IMPORTED', 'DRAFTED')),
    record      jsonb not null check (jsonb_typeof(record) = 'object'),
    form        jsonb,
    flow        jsonb,
    version     int not null default 1,            -- counts the savings of a draft: two editors cannot undo each other unseen
    valid_from  date,
    valid_until date,                              -- the first day on which it holds no more
    ended       text check (ended in ('REPLACED', 'CLOSED')),
    end_reason  text check (length(end_reason) <= 1000),
    drafted_by  uuid,                              -- accounts; empty for the operator and the system itself
    drafted_name text not null default '',
    drafted_at  timestamptz not null,
    saved_by    uuid,
    saved_name  text not null default '',
    saved_at    timestamptz not null,
    review_note text not null default '' check (length(review_note) <= 2000), -- what the drafter, or the reviewer who sent it back, says
    reviewed_by uuid,
    reviewed_name text not null default '',
    reviewed_at timestamptz,
    -- taken from the record when it is written, to browse by
    name        text not null,
    fields      text[] not null,
    field_names text[] not null,
    levels      text[] not null,
    audiences   text[] not null,
    events      text[] not null,
    defects     text[] not null,
    folded      text generated always as (kernel.fold(name)) stored,
    unique (procedure, number),
    check ((state in ('PUBLISHED', 'WITHDRAWN')) = (valid_from is not null)),
    check (valid_until >= valid_from),
    check ((ended is null) = (valid_until is null)),
    check (reviewed_by is null or reviewed_by is distinct from drafted_by),
    constraint one_in_force exclude using gist (procedure with =, daterange(valid_from, valid_until) with &&) where (state = 'PUBLISHED')
);
-- one draft at a time
create unique index revision_one_draft on procedure.revision (procedure) where state in ('DRAFT', 'REVIEW');
create index revision_state on procedure.revision (state, saved_at desc);
create index revision_fields on procedure.revision using gin (fields) where state = 'PUBLISHED';
create index revision_folded on procedure.revision using gin (folded kernel.gin_trgm_ops) where state = 'PUBLISHED';

-- What was published stays as it was: only the day on which it ends may still be set, and what has not begun may be withdrawn.
create function procedure.keep_revision() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a revision is never deleted' using errcode = 'integrity_constraint_violation';
    end if;
    if old.state in ('PUBLISHED', 'WITHDRAWN', 'DISCARDED') and
       (old.procedure, old.number, old.origin, old.record, old.form, old.flow, old.valid_from, old.drafted_by, old.reviewed_by, old.reviewed_at)
       is distinct from
       (new.procedure, new.number, new.origin, new.record, new.form, new.flow, new.valid_from, new.drafted_by, new.reviewed_by, new.reviewed_at) then
        raise exception 'what was published stays as it was' using errcode = 'integrity_constraint_violation';
    end if;
    if old.state in ('WITHDRAWN', 'DISCARDED') and new.state <> old.state then
        raise exception 'what was given up stays so' using errcode = 'integrity_constraint_violation';
    end if;
    if old.state = 'PUBLISHED' and new.state not in ('PUBLISHED', 'WITHDRAWN') then
        raise exception 'what was published is no draft again' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger revision_stays before update or delete on procedure.revision for each row execute function procedure.keep_revision();

-- One row: how often the public catalogue was changed. Who changes it holds the row, so that the number rises in the order of the commits.
create table procedure.catalogue (
    one        boolean primary key default true check (one),
    changes    bigint not null default 0,
    changed_at timestamptz not null default now()
);
insert into procedure.catalogue default values;
