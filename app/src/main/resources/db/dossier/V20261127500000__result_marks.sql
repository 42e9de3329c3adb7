-- A signed result is known again by what its signatures cover, not by its whole file alone: bytes that no signature covers can be changed without harm to any of them.
create table dossier.result_mark (
    mark bytea not null check (length(mark) = 32),
    result bigint not null references dossier.result (id),
    primary key (mark, result)
);
create index result_mark_result on dossier.result_mark (result);
insert into dossier.result_mark (mark, result)
select sealed_sha256, id from dossier.result where sealed_sha256 is not null;
drop index dossier.result_known;
alter table dossier.result drop column sealed_sha256;
