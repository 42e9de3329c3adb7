-- The letter that goes out with each refusal, as the facts of that moment: it is printed from them as often as it is asked for.
create table certifiedcopy.refusal_letter (
    copy      uuid primary key references certifiedcopy.copy,
    issued_at timestamptz not null,
    facts     jsonb not null
);
