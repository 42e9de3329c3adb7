-- The clerk's exchange: letters on their way out (a line of the register out, its files, its receivers), and what came in over the axis. How far a
-- document has come at a receiver is the axis's to know and stands there.
create table office.arrival (
    doc_id      bigint primary key,                       -- the axis's number of the delivery
    agency      bigint not null references office.office,
    packet      bigint not null,                          -- the axis's number of the packet
    sender      bigint not null,
    sender_code text not null,
    sender_name text not null,
    act         text not null check (act in ('NEW', 'RECALL', 'UPDATE', 'REPLACE')),
    document_id text not null,
    about       text[] not null,                          -- the documents on which it acts
    act_reason  text not null,
    reference   text not null,
    dated       text not null,                            -- as written
    kind        text not null,                            -- as written
    subject     text not null,
    signer      text not null,
    due         text not null,                            -- as written
    answers     text not null,                            -- the document that it answers, as written
    urgency     text not null check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'IMMEDIATE')),
    line        bigint unique references office.entry,
    assigned    text not null default '',
    taken_in_at timestamptz not null,
    withdrawn_at timestamptz,                             -- given back: its files are served no more
    folded      text generated always as (kernel.fold(reference || ' ' || subject || ' ' || sender_name || ' ' || sender_code)) stored
);
create index arrival_agency on office.arrival (agency, doc_id);
create index arrival_words on office.arrival using gin (to_tsvector('simple', folded));
create index arrival_document on office.arrival (agency, document_id);

create table office.arrival_file (
    arrival  bigint not null references office.arrival,
    position int not null,
    file     uuid not null,                               -- of the kernel's intake
    name     text not null,
    primary key (arrival, position)
);

create table office.letter (
    id          bigint generated always as identity primary key,
    agency      bigint not null references office.office,
    line        bigint not null references office.entry,  -- which document of the register out
    act         text not null check (act in ('NEW', 'RECALL', 'UPDATE', 'REPLACE')),
    state       text not null check (state in ('DRAFT', 'SENT', 'DISCARDED')),
    about       bigint references office.letter,          -- the letter that it recalls, updates or replaces
    reason      text not null default '' check (length(reason) <= 500),
    competence  text not null default '' check (length(competence) <= 200),
    position    text not null default '' check (length(position) <= 200),
    place       text not null default '' check (length(place) <= 200),
    due         date,
    answers     bigint references office.arrival,
    paper       boolean not null default false,
    begun_at    timestamptz not null,
    document_id text,                                     -- its name on the axis, once sent
    doc_id      bigint unique,                            -- the axis's number, once sent
    sent_at     timestamptz,
    names       text not null default '',                 -- of its receivers, to be found by
    folded      text generated always as (kernel.fold(names)) stored,
    check ((state = 'SENT') = (doc_id is not null)),
    check ((act = 'NEW') = (about is null))
);
create index letter_agency on office.letter (agency, state, sent_at desc);
create index letter_line on office.letter (line);
create index letter_about on office.letter (about);
create index letter_answers on office.letter (answers);
-- one new letter for a document, and one thing at a time asked about a letter
create unique index letter_new_once on office.letter (line) where act in ('NEW', 'REPLACE') and state <> 'DISCARDED';
create unique index letter_one_draft on office.letter (about) where about is not null and state = 'DRAFT';

create table office.letter_receiver (
    letter bigint not null references office.letter,
    agency bigint not null,
    code   text not null,
    name   text not null,
    primary key (letter, agency)
);

create table office.letter_file (
    letter   bigint not null references office.letter,
    position int not null,
    file     uuid not null,
    name     text not null,
    primary key (letter, position)
);

-- Leave to fetch one file from the second origin, for minutes: nobody is signed in there.
create table office.file_pass (
    token   uuid primary key,
    file    uuid not null,
    expires timestamptz not null
);
create index file_pass_expires on office.file_pass (expires);
