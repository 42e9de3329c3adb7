-- By what a certified file is known again: its own digest, and those of what each of its signatures covers.
create table certifiedcopy.mark (
    mark bytea not null check (length(mark) = 32),
    copy uuid not null references certifiedcopy.copy,
    primary key (mark, copy)
);
create index mark_copy on certifiedcopy.mark (copy);
