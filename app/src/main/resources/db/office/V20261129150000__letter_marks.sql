-- A letter that was sealed here is known again by what its signatures cover, so that the public page can say that it was recalled or replaced since. Letters that were sealed before have no marks.
create table office.letter_mark (
    mark   bytea not null check (length(mark) = 32),
    letter bigint not null references office.letter,
    primary key (mark, letter)
);
create index letter_mark_letter on office.letter_mark (letter);
