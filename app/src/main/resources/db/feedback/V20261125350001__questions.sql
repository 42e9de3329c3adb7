-- Questions to agencies and their answers: put by people on the portal, or told by an agency's system as its own.
create schema feedback;

create table feedback.question (
    id             bigint generated always as identity primary key, -- what systems call HOIDAPID
    agency         bigint not null,          -- of the directory: who is asked
    field_code     text not null default '',
    field_name     text not null default '',
    procedure_code text not null default '',
    content        text not null check (content <> '' and length(content) <= 8000),
    account        uuid,                     -- who asked on the portal
    asker_name     text not null default '' check (length(asker_name) <= 300),
    asker_address  text not null default '' check (length(asker_address) <= 500),
    asker_email    text not null default '' check (length(asker_email) <= 200),
    asker_phone    text not null default '' check (length(asker_phone) <= 50),
    told_by        text,                     -- the account of the system that told it; null: asked on the portal
    told_id        text,                     -- that system's own number
    asked_at       timestamptz not null,
    state          text not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'DECLINED')),
    published      boolean not null default false, -- question and answer are shown to everybody, without who asked
    closed_at      timestamptz,
    version        integer not null default 1,
    check ((told_by is null) = (told_id is null)),
    check ((account is null) <> (told_by is null)),
    check (not published or state = 'ANSWERED'),
    check ((state = 'OPEN') = (closed_at is null))
);
create unique index question_told on feedback.question (agency, told_id) where told_id is not null;
create index question_account on feedback.question (account, asked_at desc) where account is not null;
create index question_open on feedback.question (agency, asked_at) where state = 'OPEN';
create index question_published on feedback.question (closed_at desc, id desc) where published;
create index question_agency on feedback.question (agency, id);
create index question_words on feedback.question using gin (to_tsvector('simple', kernel.fold(content))) where published;

-- What was answered: several times, where an agency completes its answer; the last holds. The same answer told again is the same row.
create table feedback.answer (
    id          bigint generated always as identity primary key, -- what systems call TRALOIID
    question    bigint not null references feedback.question,
    content     text not null check (content <> '' and length(content) <= 16000),
    answered_by text not null default '' check (length(answered_by) <= 300),
    position    text not null default '' check (length(position) <= 300),
    account     uuid,
    told_by     text,
    answered_at timestamptz not null,
    hash        bigint not null,
    unique (question, hash)
);
