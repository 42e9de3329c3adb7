-- The last seal of an agency that is open is revoked for "cessation" by two: one administrator asks, another one does the same within a week.
create table signing.cessation_asked (
    certificate bigint primary key references signing.certificate,
    note        text not null check (length(note) between 1 and 1000),
    asked_by    uuid not null,
    asked_at    timestamptz not null
);

-- Holders are told of the end a second time, shortly before it.
alter table signing.certificate add column last_warned_at timestamptz;
