-- Who does a step in the stead of another, by a delegation of the directory: in whose, as the timeline tells it.
alter table dossier.event add column in_stead text not null default '';
