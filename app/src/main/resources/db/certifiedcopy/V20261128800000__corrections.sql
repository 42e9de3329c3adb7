-- What was put right in what a copy says of its person and paper, while it was compared; and until when the original holds.
alter table certifiedcopy.copy add column valid_until date;
create table certifiedcopy.correction (
    id     uuid primary key,                   -- random: it salts the hashes that the log keeps of before and after
    copy   uuid not null references certifiedcopy.copy,
    at     timestamptz not null,
    by     uuid not null,                      -- the account
    name   text not null check (length(name) between 1 and 200),
    before jsonb not null,
    after  jsonb not null
);
create index correction_copy on certifiedcopy.correction (copy, at);
