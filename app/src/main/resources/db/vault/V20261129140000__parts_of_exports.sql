-- A copy of a whole store comes in parts, each of them a container that can be judged by itself.
create table vault.export_part (
    export   uuid not null references vault.export on delete cascade,
    number   integer not null check (number >= 1),
    papers   integer not null check (papers >= 0),
    content  bytea not null check (length(content) = 32), -- of kernel.blob: the container, sealed
    salt     uuid not null,
    bytes    bigint not null,
    primary key (export, number)
);
create index export_part_content on vault.export_part (content);

insert into vault.export_part (export, number, papers, content, salt, bytes)
select id, 1, entries, content, salt, bytes from vault.export where state = 'READY';

alter table vault.export
    drop column content,
    drop column salt,
    add constraint export_ready check (state <> 'READY' or bytes is not null and until is not null);

delete from vault.file_pass where export is not null; -- they hold for two minutes
alter table vault.file_pass
    add column part integer, -- of the copy
    add constraint file_pass_part check ((export is null) = (part is null));
