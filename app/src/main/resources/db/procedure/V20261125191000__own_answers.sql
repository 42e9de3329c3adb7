-- What somebody answered to a form that is only tried, or only printed. Whoever wrote it alone can read it; it goes a week after the last change.
create table procedure.own_answers (
    account    uuid not null,
    subject    text not null check (length(subject) <= 100),   -- which form: a draft, or a procedure
    data       jsonb not null check (jsonb_typeof(data) = 'object'),
    provenance jsonb not null,                                 -- by field: where a value came from that the person did not write
    expires_at timestamptz not null,
    primary key (account, subject)
);
create index own_answers_expiry on procedure.own_answers (expires_at);
