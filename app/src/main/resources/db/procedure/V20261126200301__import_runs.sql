-- Which run of an import it is: one that was taken for cut off, and goes on beside the one that took its place, writes nothing more.
alter table procedure.import add column run integer not null default 0;
