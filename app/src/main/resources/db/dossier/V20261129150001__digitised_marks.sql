-- A digitised paper that was sealed here is known again by what its signatures cover, so that the public page can say that another scan took its place. Papers that were sealed before have no marks.
create table dossier.paper_mark (
    mark  bytea not null check (length(mark) = 32),
    paper bigint not null references dossier.paper (id),
    primary key (mark, paper)
);
create index paper_mark_paper on dossier.paper_mark (paper);
