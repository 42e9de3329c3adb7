-- The agencies of the state through time. Two times are kept: on which days a thing holds (valid), and when the directory knew it (recorded).
-- People state changes, and a change states facts. agency_version, agency_code and succession are drawn from the facts that stand, for
-- every question to be one select; they are never edited by hand, and what was once known stays, with its recorded period closed.
create schema if not exists directory;

create table directory.agency (
    id      bigint generated always as identity primary key,
    version bigint not null default 1 -- counts the changes; an editor who looked at an older one is told so
);

-- What somebody did: a founding, a renaming, a merger, a correction.
create table directory.change (
    id          bigint generated always as identity primary key,
    kind        text not null,
    document    text not null,
    clause      text not null default '',
    grade       text not null check (grade in ('READ', 'SEEN_IN_PRACTICE', 'UNVERIFIED')),
    note        text,
    reason      text not null default '',
    account     uuid, -- who did it; null: the system or its operator
    recorded_at timestamptz not null
);
create index change_recorded_at on directory.change (recorded_at);

-- What a change states of one agency from one day on. Only the columns that its kind speaks of are filled.
create table directory.fact (
    id           bigint generated always as identity primary key,
    change       bigint not null references directory.change,
    agency       bigint not null references directory.agency,
    kind         text not null,
    effective    date not null,
    recorded     tstzrange not null check (lower(recorded) is not null), -- its end: withdrawn by a correction or a cancellation
    withdrawn_by bigint references directory.change,
    name         text,
    short_name   text,
    english_name text,
    agency_kind  text,
    parent       bigint references directory.agency,
    address      text,
    email        text,
    phone        text,
    website      text,
    system       text check (system in ('QD20', 'QCVN102', 'STATISTICAL')),
    code         text,
    successor    bigint references directory.agency,
    succession   text,
    check (upper_inf(recorded) = (withdrawn_by is null))
);
create index fact_agency on directory.fact (agency, effective);
create index fact_change on directory.fact (change);
create index fact_withdrawn_by on directory.fact (withdrawn_by) where withdrawn_by is not null;
create index fact_parent on directory.fact (parent) where parent is not null;
create index fact_successor on directory.fact (successor) where successor is not null;
create index fact_to_come on directory.fact (effective) where upper_inf(recorded);

-- An agency in a stretch of days in which nothing about it changes.
create table directory.agency_version (
    id           bigint generated always as identity primary key,
    agency       bigint not null references directory.agency,
    valid        daterange not null check (not isempty(valid) and not lower_inf(valid)),
    recorded     tstzrange not null check (not isempty(recorded) and not lower_inf(recorded)),
    change       bigint not null references directory.change, -- what began it
    name         text not null,
    short_name   text,
    english_name text,
    kind         text not null,
    parent       bigint references directory.agency check (parent <> agency),
    address      text,
    email        text,
    phone        text,
    website      text,
    exclude using gist (agency with =, valid with &&, recorded with &&)
);
create index agency_version_parent on directory.agency_version using gist (parent, valid, recorded);
create index agency_version_change on directory.agency_version (change);

-- Which agency carries which code. In one system nobody carries two codes at once, and no code is carried by two.
create table directory.agency_code (
    id       bigint generated always as identity primary key,
    agency   bigint not null references directory.agency,
    system   text not null check (system in ('QD20', 'QCVN102', 'STATISTICAL')),
    code     text not null,
    valid    daterange not null check (not isempty(valid) and not lower_inf(valid)),
    recorded tstzrange not null check (not isempty(recorded) and not lower_inf(recorded)),
    change   bigint not null references directory.change,
    exclude using gist (code with =, system with =, valid with &&, recorded with &&),
    exclude using gist (agency with =, system with =, valid with &&, recorded with &&)
);
create index agency_code_code on directory.agency_code (code);
create index agency_code_change on directory.agency_code (change);

-- Who took over from whom, from which day on.
create table directory.succession (
    id          bigint generated always as identity primary key,
    predecessor bigint not null references directory.agency,
    successor   bigint not null references directory.agency check (successor <> predecessor),
    kind        text not null,
    effective   date not null,
    recorded    tstzrange not null check (not isempty(recorded) and not lower_inf(recorded)),
    change      bigint not null references directory.change,
    exclude using gist (predecessor with =, successor with =, effective with =, recorded with &&)
);
create index succession_successor on directory.succession (successor);
create index succession_change on directory.succession (change);

-- The agency and those above it on a day, by what was known at a moment: itself at depth 0, the top last.
create function directory.chain_above(agency bigint, day date, known timestamptz) returns table (agency bigint, depth int)
    language sql stable parallel safe rows 5
    begin atomic
        with recursive chain (agency, depth) as (
            select chain_above.agency, 0
            union all
            select v.parent, chain.depth + 1
            from chain
            join directory.agency_version v on v.agency = chain.agency and v.valid @> chain_above.day and v.recorded @> chain_above.known
            where v.parent is not null and chain.depth < 50
        )
        select chain.agency, chain.depth from chain;
    end;

-- The agency and all below it on a day, by what was known at a moment.
create function directory.tree_below(agency bigint, day date, known timestamptz) returns table (agency bigint, depth int)
    language sql stable parallel safe rows 200
    begin atomic
        with recursive tree (agency, depth) as (
            select tree_below.agency, 0
            union all
            select v.agency, tree.depth + 1
            from tree
            join directory.agency_version v on v.parent = tree.agency and v.valid @> tree_below.day and v.recorded @> tree_below.known
            where tree.depth < 50
        )
        select tree.agency, tree.depth from tree;
    end;
