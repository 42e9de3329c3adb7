-- When officers were told last of what waits for them, and of which steps that became late. What is late already is not told all at once.
create table dossier.work_told (
    account uuid not null,
    kind    text not null,
    day     date not null,
    primary key (account, kind)
);
alter table dossier.task add column late_told_at timestamptz;
update dossier.task set late_told_at = now() where closed_at is null and role is not null and due_at < now();
create index task_late on dossier.task (due_at) where closed_at is null and role is not null and late_told_at is null;
