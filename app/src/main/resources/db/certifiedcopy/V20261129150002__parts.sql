-- A copy that was broken so that nobody can read it is still known as one of ours by the quarters of it that were left as they were. Copies that were certified before have none.
create table certifiedcopy.part (
    part bytea not null check (length(part) = 32),
    copy uuid not null references certifiedcopy.copy (id),
    primary key (part, copy)
);
create index part_copy on certifiedcopy.part (copy);
